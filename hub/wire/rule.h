/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a client's message may hold, as tables made of protocol/vartti.schema.json
 * (generated protocol/messages.h).  decode_message() walks them.
 */
#ifndef WIRE_RULE_H
#define WIRE_RULE_H

#include "domain/vocabulary.h"

enum field_type {
	FIELD_TEXT,       /* min to max code points, after NFC and trimming */
	FIELD_TOKEN,      /* min to max of A-Z a-z 0-9 - _ */
	FIELD_LETTERS,    /* min to max of a-z */
	FIELD_WORD,       /* one of `words` */
	FIELD_VOCABULARY, /* an id of `vocabulary` */
	FIELD_INTEGER,    /* min to max */
	FIELD_NUMBER,     /* any finite */
	FIELD_BOOLEAN,
	FIELD_PERSONAL    /* what the guard found and the writer confirms (personal.h) */
};

struct field_rule {
	const char *name;
	enum field_type type;
	bool required;
	bool lines;             /* a text may have newlines and tabs */
	bool may_be_empty;      /* "" stands beside the words */
	bool list;              /* an array of such, at most items_max */
	uint32_t items_max;
	uint64_t min, max;
	enum vocabulary_list vocabulary;
	const char *const *words;
	uint32_t word_count;
};

struct message_rule {
	const char *word; /* the message's `t` */
	const struct field_rule *fields;
	uint32_t field_count;
};

#endif
