/* SPDX-License-Identifier: EUPL-1.2 */
/* A client's memory: what is shown after some frames, as a tree that can be compared. */
#ifndef TESTS_WIRE_VIEW_H
#define TESTS_WIRE_VIEW_H

#include <jansson.h>

#include "wire/parts.h"

struct view {
	json_t *shown;  /* agenda, spotlight, counts; phenomena … by id */
	uint64_t to;
};

void view_init(struct view *view);
void view_reset(struct view *view);
/* Merges a value set as protocol/README.md says; each part must be whole JSON. */
void view_take(struct view *view, const struct parts *parts);
bool view_equal(const struct view *a, const struct view *b);

#endif
