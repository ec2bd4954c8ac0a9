/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A connection is TCP's: frames come in order or not at all.  What is under way
 * when it is cut is lost in both directions, and the hub may notice late.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "sim/sim.h"

static void queue_add(struct queue *queue, const char *text, size_t len)
{
	CHECK(queue->count < QUEUE_MAX);
	char *copy = strndup(text, len);
	CHECK(copy);
	queue->frames[queue->count++] = copy;
}

/* The caller's to free; NULL when nothing is under way. */
static char *queue_take(struct queue *queue)
{
	if (queue->count == 0)
		return NULL;
	char *first = queue->frames[0];
	memmove(queue->frames, queue->frames + 1, --queue->count * sizeof(char *));
	return first;
}

static void queue_empty(struct queue *queue)
{
	while (queue->count)
		free(queue->frames[--queue->count]);
}

static const struct browser *tab_browser(const struct tab *tab)
{
	return &tab->sim->browsers[tab->browser];
}

void tab_say(struct tab *tab, const char *frame)
{
	if (tab->connected)
		queue_add(&tab->out, frame, strlen(frame));
}

static void tab_hello(struct tab *tab)
{
	const struct sim *sim = tab->sim;
	const struct browser *browser = tab_browser(tab);
	unsigned long long since = tab->lane.to;
	char hello[256];

	if (browser->role == ROLE_PARTICIPANT)
		snprintf(hello, sizeof(hello),
			 "{\"t\":\"hello\",\"code\":\"%s\",\"secret\":\"%s\",\"since\":%llu}",
			 sim->code, browser->secret, since);
	else if (browser->role == ROLE_FACILITATOR)
		snprintf(hello, sizeof(hello),
			 "{\"t\":\"hello\",\"session\":\"%s\",\"token\":\"desk\","
			 "\"secret\":\"%s\",\"since\":%llu}",
			 sim->session, browser->secret, since);
	else
		snprintf(hello, sizeof(hello),
			 "{\"t\":\"hello\",\"session\":\"%s\",\"token\":\"wall\",\"since\":%llu}",
			 sim->session, since);
	tab_say(tab, hello);
}

void tab_connect(struct tab *tab)
{
	struct sim *sim = tab->sim;

	if (tab->connected || tab->over)
		return;
	tab_leave(tab);
	/* A reload forgets what was shown. */
	if (dice_one_in(&sim->dice, 4)) {
		view_reset(&tab->lane);
		view_init(&tab->lane);
		view_reset(&tab->own);
		view_init(&tab->own);
	}
	sim_tell(sim, "tab %u connects, since %llu", tab->number, (unsigned long long)tab->lane.to);
	tab->connected = true;
	tab->has_something = false;
	tab->close_code = 0;
	tab->member = hub_join(sim->hub, tab);
	tab_hello(tab);
	person_insist(tab);
}

void tab_cut(struct tab *tab)
{
	if (tab->connected)
		sim_tell(tab->sim, "tab %u loses its connection", tab->number);
	tab->connected = false;
	queue_empty(&tab->out);
	queue_empty(&tab->in);
}

void tab_leave(struct tab *tab)
{
	tab_cut(tab);
	if (tab->member)
		member_leave(tab->member);
	tab->member = NULL;
}

void tab_pull(struct tab *tab)
{
	struct frame *frame;

	if (!tab->member || !tab->has_something)
		return;
	tab->has_something = false;
	while ((frame = member_next_frame(tab->member))) {
		check_frame(tab, frame);
		if (tab->connected)
			queue_add(&tab->in, frame_text(frame), frame->len);
		frame_drop(frame);
	}
}

bool tab_send_one(struct tab *tab)
{
	char *text = tab->member && !tab->close_code ? queue_take(&tab->out) : NULL;

	if (!text)
		return false;
	sim_tell(tab->sim, "tab %u → %s", tab->number, text);
	member_receive(tab->member, str_from(text));
	free(text);
	return true;
}

static void outcome_take(struct tab *tab, const json_t *outcome)
{
	static const char *const later[] = { "not_saved", "too_fast", "too_many_in_flight" };
	const char *id = json_string_value(json_object_get(outcome, "id"));
	const char *refused = json_string_value(json_object_get(outcome, "refused"));
	struct wish *wish = wish_find(tab->sim, id);

	if (!wish || wish->browser != tab->browser)
		sim_fail(tab->sim, "tab %u is told of %s, which is not hers", tab->number, id);
	for (size_t i = 0; refused && i < sizeof(later) / sizeof(*later); i++)
		if (strcmp(refused, later[i]) == 0)
			return; /* she will ask again */
	wish->settled = true;
	wish->ok = !refused;
	wish->thing = (uint64_t)json_integer_value(json_object_get(outcome, "ok"));
}

static void frame_take(struct tab *tab, json_t *frame)
{
	const char *t = json_string_value(json_object_get(frame, "t"));
	size_t at;
	json_t *outcome;

	if (strcmp(t, "snapshot") == 0 || strcmp(t, "frame") == 0)
		view_take(&tab->lane, frame);
	if (strcmp(t, "welcome") == 0 && json_is_true(json_object_get(frame, "fresh"))) {
		view_reset(&tab->lane);
		view_init(&tab->lane);
	}
	if (strcmp(t, "own") == 0) {
		view_take(&tab->own, frame);
		json_array_foreach (json_object_get(frame, "outcomes"), at, outcome)
			outcome_take(tab, outcome);
	}
}

/* After the last frame a closed connection is gone; some codes say: for good. */
static bool tab_notice_close(struct tab *tab)
{
	if (!tab->close_code || !tab->connected || tab->has_something)
		return false;
	if (tab->close_code >= 4400)
		tab->over = true;
	tab_leave(tab);
	return true;
}

bool tab_receive_one(struct tab *tab)
{
	char *text = queue_take(&tab->in);

	if (!text)
		return tab_notice_close(tab);
	sim_tell(tab->sim, "tab %u ← %s", tab->number, text);
	json_t *frame = json_loads(text, 0, NULL);
	CHECK(frame);
	frame_take(tab, frame);
	json_decref(frame);
	free(text);
	return true;
}

void tabs_close(struct sim *sim)
{
	for (uint32_t i = 0; i < TABS; i++) {
		tab_leave(&sim->tabs[i]);
		view_reset(&sim->tabs[i].lane);
		view_reset(&sim->tabs[i].own);
	}
}
