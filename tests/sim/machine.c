/* SPDX-License-Identifier: EUPL-1.2 */
/* The hub's machine: disk, clock, timer, randomness, and its sockets' near end. */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "sim/sim.h"

static uint64_t wall_ms(void *self)
{
	struct sim *sim = self;

	return SIM_START_MS + sim->wall_ahead_ms + sim->now_ms;
}

static uint64_t monotonic_ms(void *self)
{
	return ((struct sim *)self)->now_ms;
}

static void sim_random(void *self, void *bytes, size_t len)
{
	struct sim *sim = self;

	for (size_t i = 0; i < len; i++)
		((uint8_t *)bytes)[i] = (uint8_t)dice_roll(&sim->dice, 256);
}

static void wake_at(void *self, uint64_t at_ms)
{
	((struct sim *)self)->wake_ms = at_ms;
}

static bool capability_is(void *self, struct str token, enum role role, struct str session)
{
	(void)self;
	(void)session;
	return str_equal(token, role == ROLE_FACILITATOR ? STR("desk") : STR("wall"));
}

static void session_sealed(void *self, struct str session)
{
	struct sim *sim = self;

	if (!str_equal(session, str_from(sim->session)))
		sim_fail(sim, "another session was sealed");
	sim->sealed = true;
}

static void session_forgotten(void *self, struct str session)
{
	sim_fail(self, "session %.*s was forgotten", STR_ARGS(session));
}

static void journal_broken(void *self, enum fail fail)
{
	struct sim *sim = self;

	sim_tell(sim, "the journal is broken: %s", fail_words(fail));
	sim->broke = true;
}

static void socket_ready(void *socket)
{
	struct tab *tab = socket;

	tab->has_something = true;
	if (tab->sim->eager)
		tab_pull(tab);
}

static void socket_close(void *socket, int code, const char *word)
{
	struct tab *tab = socket;

	sim_tell(tab->sim, "tab %u is closed: %d %s", tab->number, code, word);
	if (tab->close_code)
		sim_fail(tab->sim, "tab %u is closed twice", tab->number);
	tab->close_code = code;
}

void machine_start(struct sim *sim)
{
	enum fail fail = journal_memory_open(&sim->journal, sim->disk);
	CHECK(!fail);
	const struct hub_ports ports = {
		.journal = sim->journal,
		.keys = sim->keys,
		.ledger = sim->ledger,
		.self = sim,
		.wall_ms = wall_ms,
		.monotonic_ms = monotonic_ms,
		.random = sim_random,
		.wake_at = wake_at,
		.capability_is = capability_is,
		.session_sealed = session_sealed,
		.session_forgotten = session_forgotten,
		.broken = journal_broken,
		.socket_ready = socket_ready,
		.socket_close = socket_close,
	};
	sim->broke = false;
	sim->wake_ms = UINT64_MAX;
	fail = hub_open(&sim->hub, &ports);
	CHECK(!fail);
	fail = hub_recover(sim->hub);
	CHECK(!fail);
	if (hub_figures(sim->hub).set_aside)
		sim_fail(sim, "the session was set aside");
}

static void session_opened(void *self, struct str session, enum fail fail)
{
	struct sim *sim = self;

	CHECK(!fail);
	snprintf(sim->session, sizeof(sim->session), "%.*s", STR_ARGS(session));
	snprintf(sim->code, sizeof(sim->code), "%.*s",
		 STR_ARGS(machine_state(sim)->opening.code));
}

/* The quarter of an hour in about two minutes. */
static struct template short_template(struct sim *sim)
{
	struct template template = *template_find(STR("vartti-15"));

	for (uint32_t i = 1; i < template.phase_count; i++) {
		template.phases[i].length_ms = 8000 + dice_roll(&sim->dice, 12000);
		template.phases[i].waits = dice_one_in(&sim->dice, 8);
	}
	template.grace_ms = dice_roll(&sim->dice, 4) * 2000;
	return template;
}

void machine_open(struct sim *sim)
{
	sim->disk = memory_disk_make();
	enum fail fail = keys_open_memory(&sim->keys);
	CHECK(!fail);
	fail = ledger_open_memory(&sim->ledger);
	CHECK(!fail);
	machine_start(sim);
	const struct str areas[] = { STR("Mikkeli"), STR("Savonlinna") };
	const struct opening_wish wish = {
		.title = STR("Viikko"),
		.question = STR("Kysymys"),
		.lang = STR("fi"),
		.areas = areas,
		.area_count = 2,
		.template = short_template(sim),
	};
	hub_open_session(sim->hub, &wish, session_opened, sim);
	journal_memory_commit(sim->journal, SIZE_MAX);
	CHECK(machine_state(sim));
	session_init(&sim->shadow, str_from(sim->session));
	shadow_catch_up(sim);
}

void machine_crash(struct sim *sim)
{
	hub_close(sim->hub);
	sim->hub = NULL;
	journal_memory_crash(sim->journal);
	sim->journal = NULL;
}

void machine_close(struct sim *sim)
{
	machine_crash(sim);
	keys_close(sim->keys);
	ledger_close(sim->ledger);
	memory_disk_free(sim->disk);
	session_finish(&sim->shadow);
	parts_free(&sim->parts);
}

void machine_commit(struct sim *sim, size_t count)
{
	size_t told = journal_memory_commit(sim->journal, count);

	if (told)
		sim_tell(sim, "%zu committed or refused", told);
	shadow_catch_up(sim);
}

void machine_wait(struct sim *sim, uint64_t ms, bool late)
{
	uint64_t until = sim->now_ms + ms;

	if (late)
		sim->now_ms = until;
	while (sim->wake_ms <= until) {
		if (sim->wake_ms > sim->now_ms)
			sim->now_ms = sim->wake_ms;
		sim->wake_ms = UINT64_MAX;
		hub_tick(sim->hub);
	}
	sim->now_ms = until;
}

const struct session *machine_state(const struct sim *sim)
{
	return hub_session(sim->hub, str_from(sim->session));
}
