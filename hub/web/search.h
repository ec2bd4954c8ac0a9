/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Searches, one after the other: one finder serves all, on a pool thread, so a
 * question that takes long holds up others' but neither the loop nor the pool.
 */
#ifndef WEB_SEARCH_H
#define WEB_SEARCH_H

#include "archive/finder.h"
#include "base/buf.h"

struct glossary;
struct loop;
struct searches;

#define SEARCHES_WAITING_MAX 64u /* beyond: 429 */

/* Borrows all.  The archive is opened by the first question. */
struct searches *searches_open(struct loop *loop, const char *archive_path,
			       struct glossary *glossary);
/* No job is under way.  NULL is fine. */
void searches_close(struct searches *searches);

/* The answer's JSON (protocol/README.md). */
void findings_encode(struct buf *out, const struct findings *findings);

#endif
