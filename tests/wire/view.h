/* SPDX-License-Identifier: EUPL-1.2 */
/* What a client shows after the frames it got: the rules of protocol/README.md and no more. */
#ifndef TESTS_WIRE_VIEW_H
#define TESTS_WIRE_VIEW_H

#include <jansson.h>

#include "wire/parts.h"

#define VIEW_PARTS_MAX 64

struct view {
	json_t *shown;                   /* values by name, things by id */
	json_t *parts[VIEW_PARTS_MAX];   /* of a set that is not complete */
	uint32_t part_count;
	uint64_t to;                     /* of the last complete set */
};

void view_init(struct view *view);
void view_reset(struct view *view);
/* One frame: a part of a set or all of it. */
void view_take(struct view *view, json_t *frame);
/* A whole set, as the encoder wrote it; each frame must be whole JSON. */
void view_take_parts(struct view *view, const struct parts *parts);
bool view_equal(const struct view *a, const struct view *b);
/* The nth thing's id in "phenomena", "comments", "steps" or "posts"; 0 where there is none. */
uint64_t view_thing(const struct view *view, const char *list, size_t nth);
size_t view_count(const struct view *view, const char *list);
/* A number of the agenda, 0 before there is one. */
uint64_t view_agenda(const struct view *view, const char *key);

#endif
