/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A value set on its way to clients: sections of items, cut into numbered parts of at most
 * LIMIT_CLIENT_FRAME bytes, between items only.  What is written into one is whole JSON.
 */
#ifndef WIRE_PARTS_H
#define WIRE_PARTS_H

#include <protocol/limits.h>

#include "wire/json.h"

/* One value set, in one or several numbered parts. */
struct parts {
	struct buf *items; /* owned */
	uint32_t count, cap;
};

void parts_reset(struct parts *parts); /* none, memory kept */
void parts_free(struct parts *parts);

/* A set while it is written; parts and `t` are borrowed. */
struct set {
	struct parts *parts;
	struct json json;     /* of the newest part */
	const char *t;        /* "frame", "snapshot", "own" */
	uint64_t from, to;
	const char *section;  /* being written; NULL: none */
	char bracket;         /* '[' of items, '{' of keys with values */
	bool opened;          /* the section's bracket stands in the newest part */
	bool said;            /* anything at all */
	size_t cut, item;     /* the newest item: what stays without it, where it begins */
};

/* Begins the first part: `parts`, `t`, `from` and `to` are set, all else is zero. */
void set_open(struct set *set);
/* A single value, written next through set->json.  They come before the sections, into one part. */
void set_key(struct set *set, const char *key);
void set_section_open(struct set *set, const char *key, char bracket);
/* Around each item of the section. */
void set_item_open(struct set *set);
void set_item_close(struct set *set);
void set_section_close(struct set *set);
/* Numbers the parts.  Where nothing was said there are none; gives whether anything was. */
bool set_close(struct set *set);

#endif
