/* SPDX-License-Identifier: EUPL-1.2 */
/* What must hold: at every frame that leaves the hub, at every rest, and at the end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "sim/sim.h"
#include "wire/encode.h"

/* --- the journal, read by ourselves */

/* The number in "<123>", wherever it stands; false: no more.  `*at` moves behind it. */
static bool text_next(const char **at, const char *end, uint32_t *number)
{
	for (const char *c = *at; c < end; c++) {
		char *stop;
		if (*c != '<' || c + 1 == end || c[1] < '0' || c[1] > '9')
			continue;
		unsigned long value = strtoul(c + 1, &stop, 10);
		if (*stop != '>' || value >= TEXTS_MAX)
			continue;
		*number = (uint32_t)value;
		*at = stop + 1;
		return true;
	}
	return false;
}

static bool record_catch_up(void *self, const struct record *record)
{
	struct sim *sim = self;
	struct entry entry;
	struct outcome outcome;
	const char *at = record->body.ptr, *end = at + record->body.len;
	uint32_t number;

	if (record->seq <= sim->shadow.seq)
		return true;
	const struct stored stored = {
		.seq = record->seq, .head = record->head, .has_body = record->has_body,
		.salt = record->salt, .body = record->body,
	};
	enum fail fail = fold_apply(&sim->shadow, &stored, &entry, &outcome);
	if (fail)
		sim_fail(sim, "entry %llu cannot be folded: %s", (unsigned long long)record->seq,
			 fail_words(fail));
	while (record->has_body && text_next(&at, end, &number))
		sim->is_durable[number] = true;
	if (entry.command.len) {
		char id[40];
		snprintf(id, sizeof(id), "%.*s", STR_ARGS(entry.command));
		const struct wish *wish = wish_find(sim, id);
		CHECK(wish);
		if (++sim->on_disk[wish - sim->wishes] > 1)
			sim_fail(sim, "%s is in the journal twice", id);
	}
	return true;
}

void shadow_catch_up(struct sim *sim)
{
	memory_disk_visit(sim->disk, record_catch_up, sim);
}

/* --- a frame that leaves the hub */

static const char *text_of(const json_t *thing)
{
	const char *text = json_string_value(json_object_get(thing, "text"));

	return text ? text : "";
}

static uint64_t id_of(const json_t *thing, const char *key)
{
	return (uint64_t)json_integer_value(json_object_get(thing, key));
}

static void check_text(const struct tab *tab, const json_t *thing, const struct body_text *text)
{
	struct str should = body_text_at(text, 0);
	struct str is = str_from(text_of(thing));

	if (!str_equal(is, should))
		sim_fail(tab->sim, "tab %u is shown \"%.*s\" of %llu, which says \"%.*s\"",
			 tab->number, STR_ARGS(is), (unsigned long long)id_of(thing, "id"),
			 STR_ARGS(should));
}

static void check_by(const struct tab *tab, const json_t *thing, uint32_t seat)
{
	const struct roster *roster = &machine_state(tab->sim)->roster;
	const json_t *by = json_object_get(thing, "by");
	const char *name = json_string_value(json_object_get(by, "name"));

	if (name && !str_equal(str_from(name), body_text_at(&roster->seats[seat].name, 0)))
		sim_fail(tab->sim, "tab %u is shown the name \"%s\", which is not hers any more",
			 tab->number, name);
}

static void check_phenomenon(const struct tab *tab, const json_t *thing, enum lane lane)
{
	const struct session *state = machine_state(tab->sim);
	const struct phenomenon *phenomenon =
		phenomena_find(&state->phenomena, id_of(thing, "id"));

	if (!phenomenon)
		sim_fail(tab->sim, "tab %u is shown what is not there", tab->number);
	if (!(agenda_sees(state, lane) & SIGHT_PHENOMENA) || !phenomenon_is_shown(phenomenon, lane))
		sim_fail(tab->sim, "tab %u is shown %llu, which her lane may not see", tab->number,
			 (unsigned long long)phenomenon->id);
	check_text(tab, thing, &phenomenon->text);
	check_by(tab, thing, phenomenon->author);
}

static void check_comment(const struct tab *tab, const json_t *thing, enum lane lane)
{
	const struct session *state = machine_state(tab->sim);
	const struct comment *comment = comments_find(&state->comments, id_of(thing, "id"));

	if (!comment)
		sim_fail(tab->sim, "tab %u is shown a comment that is not there", tab->number);
	if (!(agenda_sees(state, lane) & SIGHT_PHENOMENA) || !comment_is_shown(comment, lane))
		sim_fail(tab->sim, "tab %u is shown comment %llu, which her lane may not see",
			 tab->number, (unsigned long long)comment->id);
	check_text(tab, thing, &comment->text);
}

static void check_lane_frame(const struct tab *tab, const json_t *frame)
{
	const struct sim *sim = tab->sim;
	bool is_desk = sim->browsers[tab->browser].role == ROLE_FACILITATOR;
	enum lane lane = is_desk ? LANE_DESK : LANE_FLOOR;
	bool tallies = agenda_sees(machine_state(sim), lane) & SIGHT_TALLIES;
	size_t at;
	json_t *thing;

	json_array_foreach (json_object_get(frame, "phenomena"), at, thing)
		check_phenomenon(tab, thing, lane);
	json_array_foreach (json_object_get(frame, "comments"), at, thing)
		check_comment(tab, thing, lane);
	bool is_dark = lane == LANE_FLOOR && machine_state(sim)->agenda.frozen;
	if (is_dark && json_object_get(frame, "steps"))
		sim_fail(sim, "tab %u is shown steps of a frozen session", tab->number);
	if (json_object_get(frame, "tallies") && !tallies)
		sim_fail(sim, "tab %u is told tallies in a blind phase", tab->number);
}

/* Told is settled: what the frame says last of a command is what the journal came to. */
static void check_outcome(const struct tab *tab, const json_t *outcome, bool is_last)
{
	const struct sim *sim = tab->sim;
	const struct session *state = machine_state(sim);
	const char *id = json_string_value(json_object_get(outcome, "id"));
	const char *refused = json_string_value(json_object_get(outcome, "refused"));
	const struct seat_key *seat = &sim->browsers[tab->browser].seat;
	const struct settlement *settled = settled_find(&state->settled, seat, str_from(id));
	bool came_late = strcmp(refused ? refused : "", "closed") == 0 && state->agenda.sealed;

	if (!refused && (!settled || settled->refusal || settled->thing != id_of(outcome, "ok")))
		sim_fail(sim, "tab %u is told that %s is done, and it is not", tab->number, id);
	if (!settled || !is_last || came_late || !refused)
		return;
	if (strcmp(refused, refusal_word(settled->refusal)) != 0)
		sim_fail(sim, "tab %u is told %s of %s, which came to %s", tab->number, refused, id,
			 settled->refusal ? refusal_word(settled->refusal) : "ok");
}

static bool is_last_of_its_id(const json_t *outcomes, size_t at)
{
	const json_t *id = json_object_get(json_array_get(outcomes, at), "id");

	for (size_t i = at + 1; i < json_array_size(outcomes); i++)
		if (json_equal(id, json_object_get(json_array_get(outcomes, i), "id")))
			return false;
	return true;
}

static void check_own_frame(const struct tab *tab, const json_t *frame)
{
	const struct sim *sim = tab->sim;
	const struct session *state = machine_state(sim);
	const struct browser *browser = &sim->browsers[tab->browser];
	uint32_t seat = roster_find(&state->roster, &browser->seat);
	const json_t *outcomes = json_object_get(frame, "outcomes");
	const json_t *dots = json_object_get(frame, "dots_left");
	size_t at;
	json_t *thing;

	json_array_foreach (json_object_get(frame, "posts"), at, thing) {
		const struct phenomenon *post =
			phenomena_find(&state->phenomena, id_of(thing, "id"));
		if (!post || post->author != seat)
			sim_fail(sim, "tab %u is told another's post as hers", tab->number);
		if (!post->withdrawn)
			check_text(tab, thing, &post->text);
	}
	json_array_foreach (outcomes, at, thing)
		check_outcome(tab, thing, is_last_of_its_id(outcomes, at));
	if (dots && json_integer_value(dots) < 0)
		sim_fail(sim, "tab %u has spent more dots than there are", tab->number);
}

/* Shown is durable; no secret and no seat is in anything. */
static void check_bytes(const struct tab *tab, const char *text, size_t len)
{
	struct sim *sim = tab->sim;
	const char *at = text;
	uint32_t number;

	while (text_next(&at, text + len, &number)) {
		/* An eager socket takes frames before the commit has returned to us. */
		if (!sim->is_durable[number])
			shadow_catch_up(sim);
		if (!sim->is_durable[number])
			sim_fail(sim, "tab %u is shown <%u>, which is not in the journal",
				 tab->number, number);
	}
	for (uint32_t i = 0; i < BROWSERS; i++) {
		const struct browser *browser = &sim->browsers[i];
		size_t secret = strlen(browser->secret);
		if ((secret && memmem(text, len, browser->secret, secret)) ||
		    memmem(text, len, browser->seat.bytes, SEAT_KEY_LEN))
			sim_fail(sim, "tab %u is told a seat", tab->number);
	}
}

void check_frame(struct tab *tab, struct frame *frame)
{
	json_t *parsed = json_loadb(frame_text(frame), frame->len, JSON_REJECT_DUPLICATES, NULL);
	const char *t = json_string_value(json_object_get(parsed, "t"));

	if (!t)
		sim_fail(tab->sim, "tab %u gets what is no message", tab->number);
	check_bytes(tab, frame_text(frame), frame->len);
	if (strcmp(t, "snapshot") == 0 || strcmp(t, "frame") == 0)
		check_lane_frame(tab, parsed);
	if (strcmp(t, "own") == 0)
		check_own_frame(tab, parsed);
	json_decref(parsed);
}

/* --- at rest */

static void check_budget(const struct sim *sim)
{
	const struct session *state = machine_state(sim);
	const struct template *template = &state->opening.template;

	for (uint32_t i = 0; i < state->roster.count; i++) {
		uint32_t spent = 0;
		for (uint32_t p = 0; p < state->phenomena.count; p++) {
			const struct support *support =
				phenomenon_support(&state->phenomena.items[p], i);
			uint32_t dots = support ? support->dots : 0;
			if (dots > template->dots_each)
				sim_fail(sim, "seat %u has %u dots on one phenomenon", i, dots);
			spent += support ? support->counted : 0;
		}
		if (spent > template->dots)
			sim_fail(sim, "seat %u has spent %u dots", i, spent);
	}
}

static void check_view(struct tab *tab, struct view *view, const char *name)
{
	struct sim *sim = tab->sim;
	struct view fresh;

	view_init(&fresh);
	view_take_parts(&fresh, &sim->parts);
	if (!view_equal(view, &fresh)) {
		char *is = json_dumps(view->shown, JSON_SORT_KEYS);
		char *should = json_dumps(fresh.shown, JSON_SORT_KEYS);
		sim_fail(sim, "tab %u shows another %s than a fresh one:\n%s\n%s", tab->number,
			 name, is, should);
	}
	view_reset(&fresh);
}

static void check_views(struct tab *tab)
{
	struct sim *sim = tab->sim;
	const struct browser *browser = &sim->browsers[tab->browser];
	const struct session *state = machine_state(sim);
	bool is_desk = browser->role == ROLE_FACILITATOR;

	parts_reset(&sim->parts);
	encode_snapshot(&sim->parts, state, is_desk ? LANE_DESK : LANE_FLOOR);
	check_view(tab, &tab->lane, "lane");
	/* Who came after the seal has no seat, and nothing of her own. */
	if (!browser->secret[0] || state->agenda.sealed)
		return;
	const struct own_view own = { .seat = roster_find(&state->roster, &browser->seat) };
	parts_reset(&sim->parts);
	encode_own(&sim->parts, state, &own);
	check_view(tab, &tab->own, "own view");
}

void check_rest(struct sim *sim)
{
	const struct session *state = machine_state(sim);

	if (!state)
		return; /* over, and its room gone */
	struct digest is = session_digest(state), should = session_digest(&sim->shadow);
	if (state->seq != sim->shadow.seq || !digest_equal(&is, &should))
		sim_fail(sim, "the hub's state is not what the journal says");
	check_budget(sim);
	for (uint32_t i = 0; i < TABS; i++)
		if (sim->tabs[i].connected && !sim->tabs[i].close_code)
			check_views(&sim->tabs[i]);
}

/* --- at the end */

static bool body_is_not_due(void *self, const struct record *record)
{
	const struct sim *sim = self;

	for (size_t i = 0; i < sim->shadow.due.count; i++)
		if (sim->shadow.due.items[i].seq == record->seq && record->has_body)
			sim_fail(sim, "the body of entry %llu is still there (%s)",
				 (unsigned long long)record->seq, sim->shadow.due.items[i].reason);
	return true;
}

void check_end(struct sim *sim)
{
	uint8_t key[SESSION_KEY_LEN];

	for (uint32_t i = 0; i < sim->wish_count; i++) {
		const struct wish *wish = &sim->wishes[i];
		if (!wish_is_over(sim, wish))
			sim_fail(sim, "nobody told what came of %s", wish->frame);
		if (wish->ok && sim->on_disk[i] != 1)
			sim_fail(sim, "acknowledged and not in the journal: %s", wish->frame);
	}
	memory_disk_visit(sim->disk, body_is_not_due, sim);
	if (sim->shadow.agenda.sealed &&
	    keys_find(sim->keys, str_from(sim->session), key) != FAIL_NOT_FOUND)
		sim_fail(sim, "the session is sealed and its key still there");
}
