/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The inside of `vartti demo`: an invented county told into a fresh journal, its
 * sessions by the rules that a room goes by, its office by the organisation's own
 * entries.  Only their times are not ours: they lie in the past.
 */
#ifndef COMMAND_DEMO_H
#define COMMAND_DEMO_H

#include <jansson.h>

#include "base/arena.h"
#include "base/buf.h"
#include "domain/entry.h"

struct journal;
struct loop;

struct demo_session {
	struct str id;
	uint64_t *phenomena; /* their ids, in the order of the file */
	uint32_t count;
};

struct demo {
	const json_t *county; /* the file */
	struct loop *loop;
	struct journal *journal;
	uint64_t last_ms;     /* noon of the last day that is told */
	struct demo_session *sessions;
	uint32_t session_count;
	struct arena arena;
	struct buf head, body;
	uint32_t pending;     /* appends not answered */
	uint32_t told;        /* sessions */
	bool office_told;
	enum fail fail;
	struct buf wrong;     /* what the file says that cannot be; empty: nothing */
};

/* So many days before the last, at this hour in Finland; a weekend becomes the Friday before. */
uint64_t demo_time(const struct demo *demo, uint64_t days_ago, uint64_t hour);
/* A member that is a number; 0 where it is none. */
uint64_t demo_number(const json_t *object, const char *key);
/* Encodes the entry and appends it; its head is borrowed until the next call. */
enum fail demo_append(struct demo *demo, struct str session, struct entry *entry,
		      struct str *head);
/* Says once what is wrong with the file; gives FAIL_MALFORMED. */
enum fail demo_refuse(struct demo *demo, struct str where, const char *why);

/* The nth session of the file. */
enum fail demo_tell_session(struct demo *demo, uint32_t nth);
/* Accounts, series, review, cards and their path, after all sessions. */
enum fail demo_tell_office(struct demo *demo);

#endif
