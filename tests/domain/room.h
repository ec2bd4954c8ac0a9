/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A session under test with its journal as stored bytes.  Whatever is put in
 * goes the whole way: encoded, decoded, folded; and the courtesy check before
 * is held against the verdict after, for every entry of every test.
 */
#ifndef TESTS_DOMAIN_ROOM_H
#define TESTS_DOMAIN_ROOM_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/fold.h"
#include "domain/redaction.h"

#define ROOM_T0 UINT64_C(1795257600000)
/* Phases of vartti-15 by index. */
enum { LOBBY, COLLECT, READ, VOTE, DISCUSS, WRAP_UP, CLOSED };

struct kept {
	struct buf head, body;
	bool has_body;
	uint8_t salt[ENTRY_SALT_LEN];
};

struct room {
	struct session session;
	struct arena arena; /* of whatever entries need */
	struct kept *journal;
	size_t count, cap;
	uint64_t now_ms;
	uint32_t commands;
};

/* A room with vartti-15 and areas Mikkeli and Pieksämäki, opened at ROOM_T0. */
int room_setup(void **state);
int room_teardown(void **state);
void room_open(struct room *room, const struct template *template);
void room_close(struct room *room);

/* Entries: of seat n (from 1), of the facilitator, of the hub. */
struct entry said(unsigned seat, enum entry_kind kind, uint64_t on, uint64_t value);
struct entry ordered(enum entry_kind kind, uint64_t on, uint64_t value);
struct entry clocked(enum entry_kind kind, uint64_t on, uint64_t value);
struct entry with_text(struct entry entry, const char *text);
struct entry with_command(struct entry entry, const char *command);
struct entry with_word(struct entry entry, const char *word);
/* A posting in Finnish with this text, nothing else said. */
struct entry posting(unsigned seat, const char *text);
struct entry editing(unsigned seat, uint64_t on, const char *text);
struct entry stepping(const char *what, const char *who, const char *whom);
struct seat_key seat_key_of(unsigned seat);

/* Puts it into the journal at room->now_ms and folds it.  People's entries get a command id. */
struct outcome room_put(struct room *room, struct entry entry);
/* Puts it and gives what was refused. */
enum refusal room_try(struct room *room, struct entry entry);
/* Puts it, it must be taken; gives the thing. */
uint64_t room_do(struct room *room, struct entry entry);
/* The facilitator moves there and reveals it. */
void room_go(struct room *room, uint32_t phase);
/* The clock runs until `ms` later; what falls due on the way is put. */
void room_wait(struct room *room, uint64_t ms);
/* Puts the next deadline's entry, at its time or now if that is later; false: there is none. */
bool room_due(struct room *room);
/* Closes, and lets everything fall due up to the seal. */
void room_seal(struct room *room);

struct stored room_stored(const struct room *room, size_t nth);
/* Folds the journal again; bodies with destroyed[n] set are gone (NULL: none). */
void room_replay(const struct room *room, struct session *session, const bool *destroyed);
bool room_is_due(const struct room *room, uint64_t seq, const char *reason);

const struct phenomenon *room_phenomenon(const struct room *room, uint64_t id);
const struct comment *room_comment(const struct room *room, uint64_t id);
/* NULL where that seat gave nothing. */
const struct support *room_support(const struct room *room, uint64_t id, unsigned seat);
const struct seat *room_seat(const struct room *room, unsigned seat);
void assert_text(struct str is, const char *should);

/* A test with a room of its own, in *state. */
#define T(name) cmocka_unit_test_setup_teardown(name, room_setup, room_teardown)

#endif
