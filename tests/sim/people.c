/* SPDX-License-Identifier: EUPL-1.2 */
/* What people do: mostly what they may, sometimes what they may not. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "sim/sim.h"

/* Under the burst of a seat, so that being sent again is not too fast by itself. */
#define INSIST_MAX 10u

/* A wish with its id; the frame's other fields follow by `format`. */
static void wish_say(struct tab *tab, const char *t, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static void wish_say(struct tab *tab, const char *t, const char *format, ...)
{
	struct sim *sim = tab->sim;
	char fields[400], frame[512];
	va_list args;

	if (sim->wish_count == COMMANDS_MAX)
		return;
	va_start(args, format);
	vsnprintf(fields, sizeof(fields), format, args);
	va_end(args);
	int len = snprintf(frame, sizeof(frame), "{\"t\":\"%s\",\"id\":\"c-%08u\"%s%s}", t,
			   sim->wish_count, fields[0] ? "," : "", fields);
	CHECK(len > 0 && (size_t)len < sizeof(frame));
	struct wish *wish = &sim->wishes[sim->wish_count++];
	*wish = (struct wish){ .browser = tab->browser, .frame = strdup(frame) };
	CHECK(wish->frame);
	tab_say(tab, wish->frame);
}

struct wish *wish_find(struct sim *sim, const char *id)
{
	unsigned number;

	if (sscanf(id, "c-%8u", &number) != 1 || number >= sim->wish_count)
		return NULL;
	return &sim->wishes[number];
}

bool wish_is_over(const struct sim *sim, const struct wish *wish)
{
	for (uint32_t i = 0; i < TABS; i++)
		if (sim->tabs[i].browser == wish->browser && !sim->tabs[i].over)
			return wish->settled;
	return true;
}

void person_insist(struct tab *tab)
{
	const struct sim *sim = tab->sim;
	uint32_t said = 0;

	/* Oldest first, as many as may be in flight: the rest when these are settled. */
	for (uint32_t i = 0; i < sim->wish_count && said < INSIST_MAX; i++) {
		const struct wish *wish = &sim->wishes[i];
		if (wish->browser != tab->browser || wish->settled)
			continue;
		tab_say(tab, wish->frame);
		said++;
	}
}

/* Every text is found again wherever it turns up. */
static uint32_t text_new(struct sim *sim)
{
	CHECK(sim->text_count < TEXTS_MAX);
	return sim->text_count++;
}

/* One she sees or has, or just any number. */
static unsigned long long thing_pick(const struct tab *tab, const char *list)
{
	struct dice *dice = &tab->sim->dice;
	size_t seen = view_count(&tab->lane, list), own = view_count(&tab->own, "posts");

	if (dice_one_in(dice, 12))
		return dice_roll(dice, 60);
	if (own && dice_one_in(dice, 3))
		return view_thing(&tab->own, "posts", dice_roll(dice, (uint32_t)own));
	return seen ? view_thing(&tab->lane, list, dice_roll(dice, (uint32_t)seen)) : 1;
}

static void say_post(struct tab *tab)
{
	wish_say(tab, "post", "\"text\":\"havainto <%u>\",\"lang\":\"fi\"%s", text_new(tab->sim),
		 dice_one_in(&tab->sim->dice, 3) ? ",\"free\":[\"sana\"],\"kind\":\"new\"" : "");
}

static void say_about_oneself(struct tab *tab)
{
	struct dice *dice = &tab->sim->dice;

	switch (dice_roll(dice, 3)) {
	case 0:
		wish_say(tab, "name", "\"name\":\"nimi <%u>\"", text_new(tab->sim));
		break;
	case 1:
		wish_say(tab, "profession", "\"profession\":\"%s\"",
			 dice_one_in(dice, 3) ? "nursing" : "care");
		break;
	default:
		wish_say(tab, "extra_time", "\"set\":%s", dice_one_in(dice, 2) ? "true" : "false");
	}
}

static void say_free_tag(struct tab *tab)
{
	wish_say(tab, "tag", "\"on\":%llu,\"free\":\"oma%u\",\"set\":%s",
		 thing_pick(tab, "phenomena"), dice_roll(&tab->sim->dice, 3),
		 dice_one_in(&tab->sim->dice, 3) ? "false" : "true");
}

static void participant_act(struct tab *tab)
{
	struct dice *dice = &tab->sim->dice;
	unsigned long long on = thing_pick(tab, "phenomena");
	/* Before others' posts are seen there is little else to do than to post. */
	bool sees_little = view_agenda(&tab->lane, "shown") < 2;

	switch (dice_roll(dice, sees_little ? 4 : 11)) {
	case 0:
	case 1:
		say_post(tab);
		break;
	case 2:
		wish_say(tab, "edit", "\"on\":%llu,\"text\":\"toisin <%u>\",\"lang\":\"fi\"", on,
			 text_new(tab->sim));
		break;
	case 3:
		wish_say(tab, "withdraw", "\"on\":%llu",
			 dice_one_in(dice, 2) ? on : thing_pick(tab, "comments"));
		break;
	case 4:
		wish_say(tab, "voice", "\"on\":%llu,\"set\":%s", on,
			 dice_one_in(dice, 4) ? "false" : "true");
		break;
	case 5:
	case 6:
	case 7:
		wish_say(tab, "vote", "\"on\":%llu,\"dots\":%u", on, dice_roll(dice, 3) ? 1u : 0u);
		break;
	case 8:
		wish_say(tab, "comment", "\"on\":%llu,\"text\":\"sana <%u>\",\"lang\":\"fi\"", on,
			 text_new(tab->sim));
		break;
	case 9:
		say_free_tag(tab);
		break;
	default:
		say_about_oneself(tab);
	}
}

static void say_step(struct tab *tab)
{
	uint32_t text = text_new(tab->sim);

	if (dice_one_in(&tab->sim->dice, 2))
		wish_say(tab, "step", "\"what\":\"<%u>\",\"who\":\"Anna\",\"whom\":\"johto\"",
			 text);
	else
		wish_say(tab, "step_edit",
			 "\"step\":%llu,\"what\":\"<%u>\",\"who\":\"Anna\",\"whom\":\"johto\"",
			 thing_pick(tab, "steps"), text);
}

static void say_agenda(struct tab *tab)
{
	struct dice *dice = &tab->sim->dice;
	unsigned phase = (unsigned)view_agenda(&tab->lane, "phase");
	unsigned move = (unsigned)view_agenda(&tab->lane, "move");

	switch (dice_roll(dice, 8)) {
	case 0:
	case 1:
	case 2:
		wish_say(tab, "move", "\"from\":%u,\"to\":%u", phase,
			 dice_one_in(dice, 6) ? dice_roll(dice, 7) : phase + 1);
		break;
	case 3:
		wish_say(tab, "undo", "\"move\":%u", move);
		break;
	case 4:
	case 5:
		wish_say(tab, "reveal", "\"move\":%u", move);
		break;
	case 6:
		wish_say(tab, "extend", "\"phase\":%u,\"seconds\":%u", phase,
			 1 + dice_roll(dice, 9));
		break;
	default:
		if (dice_one_in(dice, 6))
			wish_say(tab, "close", "%s", "");
	}
}

static void say_thread(struct tab *tab, unsigned long long on)
{
	static const char *const words[] = { "unmerge", "approve", "lock", "unlock", "unlock",
					     "remove_author", "readmit_author",
					     "readmit_author" };
	struct dice *dice = &tab->sim->dice;

	if (dice_one_in(dice, 3))
		wish_say(tab, "merge", "\"on\":%llu,\"into\":%llu", on,
			 thing_pick(tab, "phenomena"));
	else
		wish_say(tab, words[dice_roll(dice, 8)], "\"on\":%llu", on);
}

/* Of every text the first word may go; its number stays. */
static void say_moderation(struct tab *tab, unsigned long long on)
{
	static const char *const words[] = { "pause", "resume", "resume", "freeze", "unfreeze",
					     "unfreeze" };
	struct dice *dice = &tab->sim->dice;

	switch (dice_roll(dice, 6)) {
	case 0:
		wish_say(tab, "redact", "\"on\":%llu,\"from\":0,\"to\":4", on);
		break;
	case 1:
		wish_say(tab, "refuse", "\"on\":%llu,\"reason\":\"syy <%u>\"", on,
			 text_new(tab->sim));
		break;
	case 2:
		wish_say(tab, "hide", "\"on\":%llu,\"reason\":\"syy <%u>\"", on,
			 text_new(tab->sim));
		break;
	case 3:
		wish_say(tab, "round", "\"round\":%u", 1 + dice_roll(dice, 3));
		break;
	default:
		wish_say(tab, words[dice_roll(dice, 6)], "%s", "");
	}
}

static void facilitator_act(struct tab *tab)
{
	struct dice *dice = &tab->sim->dice;
	const char *list = dice_one_in(dice, 3) ? "comments" : "phenomena";
	unsigned long long on = thing_pick(tab, list);

	if (view_agenda(&tab->lane, "phase") == 0) {
		wish_say(tab, "move", "%s", "\"from\":0,\"to\":1");
		return;
	}
	if (dice_one_in(dice, 4)) {
		say_thread(tab, on);
		return;
	}
	if (dice_one_in(dice, 6)) {
		say_moderation(tab, on);
		return;
	}
	switch (dice_roll(dice, 9)) {
	case 0:
	case 1:
		wish_say(tab, "hide", "\"on\":%llu", on);
		break;
	case 2:
		wish_say(tab, "restore", "\"on\":%llu", on);
		break;
	case 3:
		wish_say(tab, "spotlight", "\"on\":%llu", dice_one_in(dice, 4) ? 0 : on);
		break;
	case 4:
		say_step(tab);
		break;
	case 5:
		wish_say(tab, "step_remove", "\"step\":%llu", thing_pick(tab, "steps"));
		break;
	case 6:
		wish_say(tab, "comment", "\"on\":%llu,\"text\":\"ohje <%u>\",\"lang\":\"fi\"", on,
			 text_new(tab->sim));
		break;
	default:
		say_agenda(tab);
	}
}

void person_act(struct tab *tab)
{
	struct dice *dice = &tab->sim->dice;
	enum role role = tab->sim->browsers[tab->browser].role;

	if (!tab->connected || tab->out.count > QUEUE_MAX / 4)
		return;
	if (dice_one_in(dice, 10))
		tab_say(tab, "{\"t\":\"ping\",\"at\":12}");
	else if (dice_one_in(dice, 10))
		tab_say(tab, dice_one_in(dice, 2)
			? "{\"t\":\"presence\",\"writing\":true,\"ready\":false}"
			: "{\"t\":\"presence\",\"writing\":false,\"ready\":true}");
	else if (role == ROLE_PARTICIPANT || (role == ROLE_WALL && dice_one_in(dice, 20)))
		participant_act(tab);
	else if (role == ROLE_FACILITATOR)
		facilitator_act(tab);
}
