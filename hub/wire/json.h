/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Writing JSON (RFC 8259) into a buffer: the hot path's own, without a tree.
 * Commas are the writer's; strings must be well-formed UTF-8 and are escaped.
 */
#ifndef WIRE_JSON_H
#define WIRE_JSON_H

#include "base/buf.h"
#include "base/digest.h"

struct json {
	struct buf *out;
	bool comma; /* a value stands before */
};

void json_open(struct json *json, char bracket);  /* '{' or '[' */
void json_close(struct json *json, char bracket); /* '}' or ']' */
void json_key(struct json *json, const char *key); /* needs no escaping */
void json_key_u64(struct json *json, uint64_t key); /* a number as a key: "7" */
void json_str(struct json *json, struct str value);
void json_word(struct json *json, const char *value);
void json_u64(struct json *json, uint64_t value);
void json_double(struct json *json, double value); /* finite; reads back as the same */
void json_bool(struct json *json, bool value);
void json_digest(struct json *json, const struct digest *digest); /* in hex */

/* Members that were written before, at least one, without the brackets around them. */
void json_members(struct json *json, struct str members);

/* A member with its value, also an empty one. */
void member_text(struct json *json, const char *key, struct str value);
void member_u64(struct json *json, const char *key, uint64_t value);
void member_bool(struct json *json, const char *key, bool value);
void member_texts(struct json *json, const char *key, const struct str *items, uint32_t count);
/* The same; left out where the value is empty or false. */
void member_str(struct json *json, const char *key, struct str value);
void member_word(struct json *json, const char *key, const char *word);
void member_flag(struct json *json, const char *key, bool value);

#endif
