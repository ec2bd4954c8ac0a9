/* SPDX-License-Identifier: EUPL-1.2 */
/* Random histories of a session: sensible commands, late and wrong ones, repeats, the clock. */
#ifndef TESTS_DOMAIN_HISTORY_H
#define TESTS_DOMAIN_HISTORY_H

#include "domain/room.h"

struct history {
	struct room room;
	uint32_t random;
	struct entry latest;          /* as last put, for repeats */
	char command[32];
	struct outcome outcomes[512]; /* of each entry in the journal */
};

#define HISTORY_STEPS_MAX 400

/* The same seed gives the same history, for ever: golden journals are made of it. */
void history_open(struct history *history, uint32_t seed);
/* One entry more; gives what was put and what came of it. */
struct outcome history_step(struct history *history, struct entry *put);
/* Closes, where that has not happened, and lets everything fall due. */
void history_end(struct history *history);
void history_close(struct history *history);
/* From 0 to below `count`. */
uint32_t history_draw(struct history *history, uint32_t count);

#endif
