/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A run: some hundred steps, each one chance; now and then a rest, in which the
 * faults pause and everything must come to agree; a quiet end.
 */
#include "sim/sim.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/check.h"

#define STEPS 600u
#define REST_ROUNDS_MAX 400u
#define END_ROUNDS_MAX 200u

void sim_tell(const struct sim *sim, const char *format, ...)
{
	va_list args;

	if (!sim->tells)
		return;
	printf("%4u %8.3f s  ", sim->step, (double)sim->now_ms / 1000);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	printf("\n");
}

_Noreturn void sim_fail(const struct sim *sim, const char *format, ...)
{
	va_list args;

	fflush(stdout);
	fprintf(stderr, "seed %llu, step %u: ", (unsigned long long)sim->seed, sim->step);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fprintf(stderr, "\n");
	exit(1);
}

static void browsers_open(struct sim *sim)
{
	static const uint32_t browser_of_tab[TABS] = { 0, 0, 1, 2, FACILITATOR, WALL };
	uint8_t key[SESSION_KEY_LEN];

	enum fail fail = keys_find(sim->keys, str_from(sim->session), key);
	CHECK(!fail);
	for (uint32_t i = 0; i < BROWSERS; i++) {
		struct browser *browser = &sim->browsers[i];
		browser->role = i == FACILITATOR ? ROLE_FACILITATOR
						 : i == WALL ? ROLE_WALL : ROLE_PARTICIPANT;
		if (i == WALL)
			continue;
		snprintf(browser->secret, sizeof(browser->secret), "secret-of-browser-%04u", i);
		struct str secret = str_from(browser->secret);
		struct str keyed = { (const char *)key, sizeof(key) };
		struct digest digest = digest_of(keyed, &secret, 1);
		for (size_t b = 0; b < SEAT_KEY_LEN; b++)
			browser->seat.bytes[b] = digest.bytes[b];
	}
	for (uint32_t i = 0; i < TABS; i++) {
		sim->tabs[i] = (struct tab){ .sim = sim, .number = i,
					     .browser = browser_of_tab[i] };
		view_init(&sim->tabs[i].lane);
		view_init(&sim->tabs[i].own);
	}
}

static void hub_restart(struct sim *sim)
{
	sim_tell(sim, "the hub dies and comes back");
	for (uint32_t i = 0; i < TABS; i++)
		tab_leave(&sim->tabs[i]);
	machine_crash(sim);
	machine_start(sim);
}

static void disk_fault(struct sim *sim)
{
	bool saved = dice_one_in(&sim->dice, 2);

	switch (dice_roll(&sim->dice, 8)) {
	case 0:
		sim_tell(sim, "the disk will break");
		memory_disk_break(sim->disk);
		break;
	case 1:
	case 2:
	case 3:
		sim_tell(sim, "the disk is full");
		memory_disk_fill(sim->disk, 1 + dice_roll(&sim->dice, 3));
		break;
	default:
		sim_tell(sim, "the disk will leave it in doubt%s", saved ? ", having saved" : "");
		memory_disk_doubt(sim->disk, saved);
	}
}

static void fault_act(struct sim *sim, struct tab *tab)
{
	switch (dice_roll(&sim->dice, 10)) {
	case 0:
		hub_restart(sim);
		break;
	case 1:
	case 2:
		disk_fault(sim);
		break;
	case 3:
		sim->wall_ahead_ms += dice_roll(&sim->dice, 4000);
		sim->wall_ahead_ms -= dice_roll(&sim->dice, 4000);
		break;
	case 4:
		tab_leave(tab);
		break;
	default:
		tab_cut(tab);
	}
}

/* One chance; most often something that simply goes on. */
static void step(struct sim *sim)
{
	struct dice *dice = &sim->dice;
	struct tab *tab = &sim->tabs[dice_roll(dice, TABS)];
	uint32_t chance = dice_roll(dice, 100);

	if (chance < 4)
		fault_act(sim, tab);
	else if (chance < 12)
		tab_connect(tab);
	else if (chance < 30)
		person_act(tab);
	else if (chance < 50)
		for (uint32_t i = dice_roll(dice, 6); tab_send_one(tab) && i > 0; i--)
			;
	else if (chance < 65)
		tab_pull(tab);
	else if (chance < 80)
		for (uint32_t i = dice_roll(dice, 8); tab_receive_one(tab) && i > 0; i--)
			;
	else if (chance < 90)
		machine_commit(sim, 1 + dice_roll(dice, 8));
	else if (chance < 97)
		machine_wait(sim, dice_roll(dice, 6000), dice_one_in(dice, 4));
	else
		journal_memory_tidy(sim->journal);
	if (sim->broke)
		hub_restart(sim);
}

/* Whatever is under way arrives.  True: something was. */
static bool tab_flow(struct tab *tab)
{
	bool any = false;

	while (tab_send_one(tab))
		any = true;
	any = any || (tab->member && tab->has_something);
	tab_pull(tab);
	while (tab_receive_one(tab))
		any = true;
	return any;
}

static void rest_round(struct sim *sim)
{
	bool any;

	/* What was broken before the pause may show itself only now. */
	if (sim->broke)
		hub_restart(sim);
	for (uint32_t i = 0; i < TABS; i++)
		tab_connect(&sim->tabs[i]);
	do {
		any = false;
		for (uint32_t i = 0; i < TABS; i++)
			any = tab_flow(&sim->tabs[i]) || any;
		any = any || journal_pending(sim->journal) > 0;
		machine_commit(sim, SIZE_MAX);
		machine_wait(sim, 30, false);
	} while (any);
}

static bool all_settled(const struct sim *sim)
{
	for (uint32_t i = 0; i < sim->wish_count; i++)
		if (!wish_is_over(sim, &sim->wishes[i]))
			return false;
	return true;
}

/* The faults pause: everybody connects, insists, and is told. */
static void rest(struct sim *sim)
{
	sim_tell(sim, "rest");
	memory_disk_fill(sim->disk, 0);
	if (dice_one_in(&sim->dice, 2))
		hub_restart(sim);
	for (uint32_t round = 0; round < REST_ROUNDS_MAX; round++) {
		rest_round(sim);
		if (!sim->broke && all_settled(sim))
			break;
		machine_wait(sim, 1000, false);
		for (uint32_t i = 0; i < TABS; i++)
			person_insist(&sim->tabs[i]);
	}
	check_rest(sim);
}

/* Long enough for every grace and the seal; it may also wait for its facilitator. */
static void end(struct sim *sim)
{
	struct entry entry;
	uint64_t due_ms;

	rest(sim);
	for (uint32_t i = 0; agenda_due(&sim->shadow, &entry, &due_ms); i++) {
		if (i == END_ROUNDS_MAX)
			sim_fail(sim, "%s is due and does not come", entry_word(entry.kind));
		machine_wait(sim, 5000, false);
		rest_round(sim);
	}
	/* A sweep names what is due, the disk destroys it, another sees that it is done. */
	for (uint32_t i = 0; i < 4; i++) {
		machine_wait(sim, 10000, false);
		rest_round(sim);
		journal_memory_tidy(sim->journal);
	}
	rest_round(sim);
	check_rest(sim);
	check_end(sim);
}

void sim_run(uint64_t seed, bool tells)
{
	struct sim *sim = calloc(1, sizeof(*sim));

	CHECK(sim);
	sim->seed = seed;
	sim->tells = tells;
	sim->dice.state = seed;
	sim->wall_ahead_ms = 1000000;
	sim->eager = dice_one_in(&sim->dice, 2);
	machine_open(sim);
	browsers_open(sim);
	for (sim->step = 1; sim->step <= STEPS; sim->step++) {
		step(sim);
		if (sim->step % 100 == 0)
			rest(sim);
	}
	end(sim);
	tabs_close(sim);
	for (uint32_t i = 0; i < sim->wish_count; i++)
		free(sim->wishes[i].frame);
	machine_close(sim);
	free(sim);
}
