/* SPDX-License-Identifier: EUPL-1.2 */
/* One closed session with something of everything, and its exports. */
#ifndef TESTS_EXPORT_PARTY_H
#define TESTS_EXPORT_PARTY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmocka_all.h"
#include "export/export.h"
#include "wire/room.h"

enum { LOBBY, COLLECT, READ, VOTE, DISCUSS, WRAP_UP };

/* Posts with tags, one of them own words; quotable if that is said. */
struct said {
	const char *text, *tag, *free;
	bool quotable;
};

uint64_t party_post(struct room *room, uint32_t seat, struct said said);
void party_apply(struct room *room, uint32_t seat, struct entry entry);
void party_close(struct room *room);
/* The session alone, or none where it is NULL; NUL-terminated. */
void party_export(struct buf *out, const struct session *session, struct export_wish wish);
void party_export_corrected(struct buf *out, const struct session *session,
			    struct export_wish wish, const struct corrections *corrections);
bool party_says(const struct buf *out, const char *text);
void assert_says(const struct buf *out, const char *text);

#endif
