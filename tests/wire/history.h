/* SPDX-License-Identifier: EUPL-1.2 */
/* Random histories: anybody does anything, sensible or not, and the clock goes on. */
#ifndef TESTS_WIRE_HISTORY_H
#define TESTS_WIRE_HISTORY_H

#include "wire/room.h"

#define HISTORY_SEATS 7u

struct history {
	struct room room;
	uint64_t random;
	uint32_t texts; /* every text made is another one: "teksti-<n>." */
};

void history_open(struct history *history, uint64_t seed);
void history_close(struct history *history);
uint64_t history_draw(struct history *history, uint64_t below);
/* One entry, or some time that passes with what it brings. */
void history_step(struct history *history);

#endif
