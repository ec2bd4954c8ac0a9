/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A whole hub in a folder of its own: real stores, real sockets on a free port,
 * its loop on a thread.  One coordinator is there, with a one-time passphrase.
 */
#ifndef TESTS_WEB_HOUSE_H
#define TESTS_WEB_HOUSE_H

#include "cmocka_all.h"

#include "base/buf.h"
#include "host/token.h"

#define HOUSE_NAME "ylläpito"

struct house;

struct house *house_open(const char *origin);
void house_close(struct house *house);
const char *house_passphrase(const struct house *house);
const struct hub_key *house_key(const struct house *house);

/* One request and its answer. */
struct visit {
	struct house *house;
	char cookie[128];  /* sent, and taken over from answers */
	const char *origin, *type; /* of changes; NULL: the right ones */
	unsigned status;
	struct buf head, body;
};

void visit_get(struct visit *visit, const char *path);
void visit_post(struct visit *visit, const char *path, const char *body);
void visit_finish(struct visit *visit);
/* Setup and teardown of a test: a visit, with a house of its own. */
int visit_open(void **state);
int visit_close(void **state);
/* Signs in and chooses a passphrase of her own. */
void visit_sign_in(struct visit *visit);
bool visit_has(const struct visit *visit, const char *text); /* in the body */
bool visit_head_has(const struct visit *visit, const char *text);
/* The text under the key, which stands in the body once. */
void visit_take(const struct visit *visit, const char *key, char out[64]);

#endif
