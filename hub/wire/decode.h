/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A frame from a client becomes a message, or a refusal.  Strict and bounded by
 * the tables made of protocol/vartti.schema.json; unknown fields are passed over.
 */
#ifndef WIRE_DECODE_H
#define WIRE_DECODE_H

#include <protocol/limits.h>

#include "domain/redaction.h"
#include "wire/gate.h"
#include "wire/suggest.h"

enum message_kind {
	MESSAGE_HELLO, MESSAGE_PING, MESSAGE_PRESENCE, MESSAGE_SUGGEST, MESSAGE_COMMAND
};

struct hello {
	struct str code;    /* upper case, without space; empty when `session` is given */
	struct str session, token;
	struct str secret;  /* empty: none (a wall) */
	uint64_t since;
};

struct message {
	enum message_kind kind;
	struct hello hello;
	double ping_at;           /* given back as it came */
	bool writing, ready;      /* presence */
	struct suggest_question suggest;
	struct str id;            /* of a command, if usable: also when the rest was refused */
	struct passage passage;   /* to be redacted; whoever has the state makes the texts of it */
	/*
	 * Of a command: kind, on, value, word, about, texts, command; the rest is live's.  What is
	 * `confirmed` is only said so: the guard knows what there is to be confirmed.
	 */
	struct entry entry;
};

/*
 * Texts come out normalised (NFC, trimmed) in the arena, which holds all strings.  Areas are
 * checked against a session's list by the fold, vocabulary ids here.  A free tag to be taken off
 * comes as texts[0], too: only the state can name it (phenomenon_find_tag), so whoever has that
 * fills in `tag` and takes the text away.
 */
enum gate decode_message(struct message *message, struct arena *arena, struct str frame);

/*
 * A join code as typed: any case, spaces and hyphens between.  GATE_NO_SUCH_SESSION where it can be
 * none.  `code` is not terminated.
 */
enum gate decode_code(struct str typed, char code[LIMIT_JOIN_CODE]);

#endif
