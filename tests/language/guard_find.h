/* SPDX-License-Identifier: EUPL-1.2 */
/* What the guard's tests share: a text in, its spans out. */
#ifndef TESTS_LANGUAGE_GUARD_FIND_H
#define TESTS_LANGUAGE_GUARD_FIND_H

#include "base/arena.h"
#include "language/guard.h"

struct found {
	const struct guard_span *spans; /* in the arena */
	size_t count;
};

/* `names` NULL: no names. */
struct found guard_found(struct arena *arena, const char *text, const struct guard_names *names);

#endif
