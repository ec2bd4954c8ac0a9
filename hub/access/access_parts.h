/* SPDX-License-Identifier: EUPL-1.2 */
/* What access is made of, for the files of this folder alone. */
#ifndef ACCESS_ACCESS_PARTS_H
#define ACCESS_ACCESS_PARTS_H

#include "access/hasher.h"
#include "access/vault.h"
#include "access/tries.h"

struct access {
	const char *path;     /* of access.db, for the connections of jobs; in the arena */
	struct vault *vault;  /* the loop's connection */
	struct hasher *hasher;
	struct tries tries;
	struct roll roll;     /* as in the vault */
	uint64_t (*wall_ms)(void *self);
	void *clock;
	bool draining;
	struct arena arena;   /* lives as long as this */
};

struct digest cookie_digest(struct str cookie);

#endif
