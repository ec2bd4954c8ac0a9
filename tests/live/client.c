/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "live/world.h"

void client_join(struct client *client, struct world *world)
{
	*client = (struct client){ .world = world };
	client->member = hub_join(world->hub, client);
	client_reads(client);
}

static void client_hello(struct client *client, struct world *world, const char *hello)
{
	client_join(client, world);
	client_says(client, hello);
}

void client_returns(struct client *client, struct world *world, const char *secret, uint64_t since)
{
	char hello[256];

	snprintf(hello, sizeof(hello),
		 "{\"t\":\"hello\",\"code\":\"%s\",\"secret\":\"%s\",\"since\":%llu}",
		 world->code, secret, (unsigned long long)since);
	client_hello(client, world, hello);
}

void client_participant(struct client *client, struct world *world, const char *secret)
{
	client_returns(client, world, secret, 0);
}

void client_facilitator(struct client *client, struct world *world)
{
	char hello[256];

	snprintf(hello, sizeof(hello),
		 "{\"t\":\"hello\",\"session\":\"%s\",\"token\":\"desk-token\","
		 "\"secret\":\"facilitator-0123456789\",\"since\":0}",
		 world->session);
	client_hello(client, world, hello);
}

void client_wall(struct client *client, struct world *world)
{
	char hello[256];

	snprintf(hello, sizeof(hello),
		 "{\"t\":\"hello\",\"session\":\"%s\",\"token\":\"wall-token\",\"since\":0}",
		 world->session);
	client_hello(client, world, hello);
}

void client_sends(struct client *client, const char *text)
{
	member_receive(client->member, str_from(text));
}

void client_says(struct client *client, const char *text)
{
	client_sends(client, text);
	world_settle(client->world);
	client_reads(client);
}

void client_reads(struct client *client)
{
	struct frame *frame;

	if (client->stalled || !client->member || !client->has_something)
		return;
	while ((frame = member_next_frame(client->member))) {
		CHECK(client->count < FRAMES_MAX);
		json_t *parsed = json_loadb(frame_text(frame), frame->len, 0, NULL);
		CHECK(parsed);
		client->frames[client->count++] = parsed;
		frame_drop(frame);
	}
	client->has_something = false;
}

void client_clear(struct client *client)
{
	while (client->count)
		json_decref(client->frames[--client->count]);
}

void client_leave(struct client *client)
{
	if (client->member)
		member_leave(client->member);
	client->member = NULL;
}

void client_forget(struct client *client)
{
	client_leave(client);
	client_clear(client);
}

static bool frame_is(const json_t *frame, const char *t)
{
	return strcmp(json_string_value(json_object_get(frame, "t")), t) == 0;
}

const json_t *client_frame(const struct client *client, const char *t, size_t nth)
{
	for (size_t i = client->count; i > 0; i--)
		if (frame_is(client->frames[i - 1], t) && nth-- == 0)
			return client->frames[i - 1];
	return NULL;
}

size_t client_frame_count(const struct client *client, const char *t)
{
	size_t count = 0;

	for (size_t i = 0; i < client->count; i++)
		count += frame_is(client->frames[i], t);
	return count;
}

/* The last outcome told for the id; `*count`: how many there were. */
static const json_t *outcome_find(const struct client *client, const char *id, size_t *count)
{
	const json_t *found = NULL;
	size_t at;
	json_t *outcome;

	*count = 0;
	for (size_t i = 0; i < client->count; i++)
		json_array_foreach (json_object_get(client->frames[i], "outcomes"), at, outcome)
			if (strcmp(json_string_value(json_object_get(outcome, "id")), id) == 0) {
				found = outcome;
				++*count;
			}
	return found;
}

const char *client_outcome(const struct client *client, const char *id)
{
	size_t count;
	const json_t *outcome = outcome_find(client, id, &count);
	const json_t *refused = json_object_get(outcome, "refused");

	if (!outcome)
		return "none";
	return refused ? json_string_value(refused) : "ok";
}

uint64_t client_outcome_thing(const struct client *client, const char *id)
{
	size_t count;
	const json_t *outcome = outcome_find(client, id, &count);

	CHECK(json_object_get(outcome, "ok"));
	return (uint64_t)json_integer_value(json_object_get(outcome, "ok"));
}

size_t client_outcome_count(const struct client *client, const char *id)
{
	size_t count;

	outcome_find(client, id, &count);
	return count;
}

static bool json_has(const json_t *value, const char *text)
{
	const char *key;
	size_t at;
	json_t *inner;

	if (json_is_string(value))
		return strstr(json_string_value(value), text) != NULL;
	json_array_foreach (value, at, inner)
		if (json_has(inner, text))
			return true;
	json_object_foreach ((json_t *)value, key, inner)
		if (json_has(inner, text))
			return true;
	return false;
}

bool client_saw(const struct client *client, const char *text)
{
	for (size_t i = 0; i < client->count; i++)
		if (json_has(client->frames[i], text))
			return true;
	return false;
}
