/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The narrow way to the pool for what hashes: two at once, so that 19 MiB each stay few; the rest
 * waits.
 */
#ifndef ACCESS_HASHER_H
#define ACCESS_HASHER_H

#include "base/fail.h"

#define HASHINGS_MAX 2u
#define HASHINGS_WAITING_MAX 32u

struct hasher;
struct loop;

struct hashing {
	void (*work)(void *self); /* on a pool thread */
	void (*done)(void *self); /* then, on the loop */
	void *self;
};

/* Borrows the loop; NULL: work and done follow within hasher_add. */
void hasher_open(struct hasher **hasher, struct loop *loop);
/* In the order of adding.  FAIL_BUSY: too many wait, nothing will be called. */
enum fail hasher_add(struct hasher *hasher, const struct hashing *hashing);
void hasher_close(struct hasher *hasher); /* nothing is under way (CHECK); NULL is fine */

#endif
