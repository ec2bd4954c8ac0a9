/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The pages and the JSON of the HTTP interface (protocol/README.md): the
 * client's files, codes and summaries for all, and the coordinator's desk.
 * Whatever waits for a disk or for hashing is done off the loop.
 */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include "base/fail.h"
#include "host/token.h"
#include "live/ports.h"
#include "net/http.h"

struct access;
struct archive;
struct desk_erasing;
struct erasing;
struct glossary;
struct hub;
struct loop;
struct office;
struct web;

/* All is borrowed. */
struct web_settings {
	struct loop *loop;
	struct hub *hub;
	struct access *access;
	struct archive *archive;
	struct erasing *erasing;
	struct desk_erasing *desk_erasing;
	const char *journal_path;
	struct office *office;
	struct glossary *glossary;          /* NULL: the vocabulary is never changed */
	text_guard *guard;                  /* of texts of the desk; NULL: not looked into */
	void *guard_self;
	const struct hub_key *key;          /* links' tokens are derived from it */
	const char *county, *areas, *units; /* lists separated by commas */
};

/* FAIL_TOO_LARGE: more areas or units, or longer ones, than the protocol knows. */
enum fail web_open(struct web **web, const struct web_settings *settings);
/* An http_handler; `self` is the web. */
void web_handle(void *self, struct request *request);
/* Whether sessions can be served; not before the first web_ready. */
void web_ready(struct web *web, bool ready);
bool web_is_ready(void *self);
/* The loop has run out: no request is under way.  NULL is fine. */
void web_close(struct web *web);

#endif
