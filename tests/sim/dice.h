/* SPDX-License-Identifier: EUPL-1.2 */
/* Every chance of a simulated run comes from one seed (splitmix64, Steele et al. 2014). */
#ifndef TESTS_SIM_DICE_H
#define TESTS_SIM_DICE_H

#include <stdbool.h>
#include <stdint.h>

struct dice {
	uint64_t state;
};

static inline uint64_t dice_next(struct dice *dice)
{
	uint64_t z = dice->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/* 0 to sides - 1. */
static inline uint32_t dice_roll(struct dice *dice, uint32_t sides)
{
	return (uint32_t)(dice_next(dice) % sides);
}

static inline bool dice_one_in(struct dice *dice, uint32_t sides)
{
	return dice_roll(dice, sides) == 0;
}

#endif
