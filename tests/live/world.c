/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

static uint64_t wall_ms(void *self)
{
	return WORLD_START_MS + ((struct world *)self)->now_ms;
}

static uint64_t monotonic_ms(void *self)
{
	return ((struct world *)self)->now_ms;
}

/* xorshift64: any bytes will do, as long as they are the same each time. */
static void world_random(void *self, void *bytes, size_t len)
{
	struct world *world = self;
	uint8_t *out = bytes;

	for (size_t i = 0; i < len; i++) {
		world->random ^= world->random << 13;
		world->random ^= world->random >> 7;
		world->random ^= world->random << 17;
		out[i] = (uint8_t)(world->random >> 32);
	}
}

static void wake_at(void *self, uint64_t at_ms)
{
	((struct world *)self)->wake_ms = at_ms;
}

static bool capability_is(void *self, struct str token, enum role role, struct str session)
{
	(void)self;
	(void)session;
	return str_equal(token, role == ROLE_FACILITATOR ? STR("desk-token") : STR("wall-token"));
}

static void wall_link(void *self, struct str session, struct buf *out)
{
	(void)self;
	buf_add_format(out, "/wall#%.*s.wall-token", STR_ARGS(session));
}

static void name_copy(char *out, size_t size, struct str name)
{
	snprintf(out, size, "%.*s", STR_ARGS(name));
}

static void session_sealed(void *self, struct str session)
{
	struct world *world = self;

	name_copy(world->sealed, sizeof(world->sealed), session);
}

static void session_forgotten(void *self, struct str session)
{
	struct world *world = self;

	name_copy(world->forgotten, sizeof(world->forgotten), session);
}

static void journal_broken(void *self, enum fail fail)
{
	((struct world *)self)->broken = fail;
}

static void socket_ready(void *socket)
{
	((struct client *)socket)->has_something = true;
}

static void socket_close(void *socket, int code, const char *word)
{
	struct client *client = socket;

	CHECK(client->close_code == 0);
	client->close_code = code;
	snprintf(client->close_word, sizeof(client->close_word), "%s", word);
}

void world_start(struct world *world)
{
	if (!world->journal) {
		enum fail fail = journal_memory_open(&world->journal, world->disk);
		CHECK(!fail);
	}
	world->wake_ms = UINT64_MAX;
	const struct hub_ports ports = {
		.journal = world->journal,
		.keys = world->keys,
		.ledger = world->ledger,
		.self = world,
		.wall_ms = wall_ms,
		.monotonic_ms = monotonic_ms,
		.random = world_random,
		.wake_at = wake_at,
		.capability_is = capability_is,
		.wall_link = wall_link,
		.guard = world->guard,
		.suggest = world->suggest,
		.session_sealed = session_sealed,
		.session_forgotten = session_forgotten,
		.broken = journal_broken,
		.socket_ready = socket_ready,
		.socket_close = socket_close,
		.marker = world->marker,
	};
	enum fail fail = hub_open(&world->hub, &ports);
	CHECK(!fail);
	fail = hub_recover(world->hub);
	CHECK(!fail);
}

void world_open(struct world *world)
{
	*world = (struct world){ .disk = memory_disk_make(), .random = 0x5eed };
	enum fail fail = keys_open_memory(&world->keys);
	CHECK(!fail);
	fail = ledger_open_memory(&world->ledger);
	CHECK(!fail);
	world_start(world);
}

void world_crash(struct world *world)
{
	hub_close(world->hub);
	world->hub = NULL;
	journal_memory_crash(world->journal);
	world->journal = NULL;
}

void world_close(struct world *world)
{
	hub_close(world->hub);
	journal_close(world->journal);
	keys_close(world->keys);
	ledger_close(world->ledger);
	memory_disk_free(world->disk);
}

static void session_opened(void *self, struct str session, enum fail fail)
{
	struct world *world = self;

	world->open_fail = fail;
	name_copy(world->session, sizeof(world->session), session);
	if (fail)
		return;
	const struct session *state = hub_session(world->hub, session);
	CHECK(state);
	name_copy(world->code, sizeof(world->code), state->opening.code);
}

void world_session_of(struct world *world, const struct opening_wish *wish)
{
	hub_open_session(world->hub, wish, session_opened, world);
	world_settle(world);
}

void world_session(struct world *world)
{
	const struct opening_wish wish = {
		.title = STR("Viikon havainnot"),
		.question = STR("Mit\xc3\xa4 ilmi\xc3\xb6it\xc3\xa4 olet kohdannut?"),
		.lang = STR("fi"),
		.unit = STR("Sosiaalipalvelut"),
		.area = STR("Mikkeli"),
		.county = STR("Etel\xc3\xa4-Savo"),
		.template = *template_find(STR("vartti-15")),
	};

	world_session_of(world, &wish);
}

void world_settle(struct world *world)
{
	size_t told;

	do {
		told = journal_memory_commit(world->journal, SIZE_MAX);
		if (world->wake_ms <= world->now_ms) {
			world->wake_ms = UINT64_MAX;
			hub_tick(world->hub);
			told++;
		}
	} while (told > 0);
}

void world_wait(struct world *world, uint64_t ms)
{
	uint64_t until = world->now_ms + ms;

	world_settle(world);
	while (world->wake_ms <= until) {
		if (world->wake_ms > world->now_ms)
			world->now_ms = world->wake_ms;
		world_settle(world);
	}
	world->now_ms = until;
	world_settle(world);
}

struct str world_id(const struct world *world)
{
	return str_from(world->session);
}

const struct session *world_state(const struct world *world)
{
	return hub_session(world->hub, world_id(world));
}

struct count {
	const char *text;
	size_t count;
};

static bool body_count(void *self, const struct record *record)
{
	struct count *count = self;
	struct str body = record->body;

	if (!count->text)
		count->count++;
	else if (body.len && memmem(body.ptr, body.len, count->text, strlen(count->text)))
		count->count++;
	return true;
}

size_t world_bodies_with(const struct world *world, const char *text)
{
	struct count count = { .text = text };

	memory_disk_visit(world->disk, body_count, &count);
	return count.count;
}

size_t world_entries(const struct world *world)
{
	struct count count = { 0 };

	memory_disk_visit(world->disk, body_count, &count);
	return count.count;
}
