/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti erase --session ID [--post N | --comment N/M | --step K | --heading |
 * --passage N[/M] FROM TO] --reason "…", or --card N [--step K [--follow-up MONTHS]]
 * [--field NAME [FROM TO]] --reason "…", or --older-than DAYS, --before DAY.
 * Numbers are those that people say; those of a session are looked up here in the
 * journal, read beside a running hub, and the wish names the thing by its id.
 */
#include <stdio.h>
#include <string.h>

#include "archive/archive_fold.h"
#include "base/day.h"
#include "command/command.h"
#include "command/days.h"
#include "command/wishes.h"
#include "config.h"
#include "domain/erasure.h"
#include "domain/session.h"
#include "host/clock.h"
#include "host/folder.h"
#include "protocol/limits.h"
#include "retention/age.h"

static int complain(const char *what)
{
	fprintf(stderr, "vartti erase: %s (vartti help)\n", what);
	return EXIT_USAGE;
}

/* "3" or "3/1"; a comment's number is 0 where none is named. */
static bool number_read(const char *word, uint64_t *number, uint64_t *comment)
{
	struct str text = str_from(word);
	size_t slash = 0;

	while (slash < text.len && text.ptr[slash] != '/')
		slash++;
	*comment = 0;
	if (slash < text.len &&
	    (!str_to_u64(str_slice(text, slash + 1, text.len), comment) || *comment == 0))
		return false;
	return str_to_u64(str_slice(text, 0, slash), number) && *number > 0;
}

/* Its id; 0: there is none. */
static uint64_t post_find(const struct session *session, uint64_t number)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++)
		if (session->phenomena.items[i].number == number)
			return session->phenomena.items[i].id;
	return 0;
}

static uint64_t comment_find(const struct session *session, uint64_t post, uint64_t number)
{
	for (uint32_t i = 0; i < session->comments.count; i++) {
		const struct comment *comment = &session->comments.items[i];
		if (post && comment->on == post && comment->number == number)
			return comment->id;
	}
	return 0;
}

/* As the transcript lists them, from 1. */
static uint64_t step_find(const struct session *session, uint64_t place)
{
	for (uint32_t i = 0; i < session->steps.count; i++)
		if (!session->steps.items[i].removed && --place == 0)
			return session->steps.items[i].id;
	return 0;
}

static uint64_t thing_find(const struct config *config, const struct session *session)
{
	const char *const words[] = { config->post, config->comment, config->passage };
	uint64_t number, comment;

	if (config->heading)
		return THING_OPENING;
	if (config->step[0])
		return str_to_u64(str_from(config->step), &number) && number
			       ? step_find(session, number) : 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!words[i][0] || !number_read(words[i], &number, &comment))
			continue;
		uint64_t post = post_find(session, number);
		return comment ? comment_find(session, post, comment) : post;
	}
	return 0;
}

static enum fail thing_look(const struct config *config, uint64_t *on)
{
	struct buf path = { 0 };
	struct session state;
	bool verified;

	session_init(&state, str_from(config->session));
	enum fail fail = archive_fold(folder_path(config->data, DATA_JOURNAL, &path),
				      state.id, &state, &verified);
	*on = fail ? 0 : thing_find(config, &state);
	session_finish(&state);
	buf_free(&path);
	return fail;
}

/* FROM TO, or none of them where none need be: then `to` is 0. */
static bool passage_read(const struct config *config, bool must, struct passage *passage)
{
	*passage = (struct passage){ 0 };
	if (config->rest_count == 0)
		return !must;
	return config->rest_count == 2 && str_to_u64(str_from(config->rest[0]), &passage->from) &&
	       str_to_u64(str_from(config->rest[1]), &passage->to) && passage->from < passage->to;
}

static void passage_add(struct json *json, struct passage passage)
{
	member_u64(json, "from", passage.from);
	member_u64(json, "to", passage.to);
}

/* Every wish by hand ends with why; frees the line. */
static int wish_send(const struct config *config, struct json *json)
{
	bool kept;

	json_key(json, "reason");
	json_word(json, config->reason);
	json_close(json, '}');
	int status = wish_ask("erase", config->data, buf_str(json->out), &kept);
	buf_free(json->out);
	return status;
}

static int thing_erase(const struct config *config, struct passage passage)
{
	struct buf line = { 0 };
	uint64_t on;

	enum fail fail = thing_look(config, &on);
	if (fail || !on) {
		fprintf(stderr, "vartti erase: session %s: %s\n", config->session,
			fail ? fail_words(fail) : "there is no such thing in it");
		return EXIT_FAILED;
	}
	struct json json = wish_open(&line, "erase", str_from(config->session));
	member_u64(&json, "on", on);
	passage_add(&json, passage);
	return wish_send(config, &json);
}

static int whole_erase(const struct config *config)
{
	struct buf line = { 0 };
	struct json json = wish_open(&line, "erase_session", str_from(config->session));

	return wish_send(config, &json);
}

static bool reason_is_fine(const struct config *config)
{
	struct str reason = str_from(config->reason);

	return text_check(reason, false) == TEXT_FINE && reason.len &&
	       text_count(reason) <= LIMIT_REASON;
}

/* Left out it stays 0. */
static bool option_read(const char *word, uint64_t *number)
{
	*number = 0;
	return !word[0] || (str_to_u64(str_from(word), number) && *number > 0);
}

static int card_erase(const struct config *config)
{
	struct buf line = { 0 };
	uint64_t card, step, months;
	struct passage passage;

	if (!option_read(config->card, &card) || !option_read(config->step, &step) ||
	    !option_read(config->follow_up, &months))
		return complain("--card N, --step K, --follow-up 6 or 12");
	if (months && (!step || config->field[0]))
		return complain("--follow-up is of a --step, and goes whole");
	if (!passage_read(config, false, &passage) || (passage.to && !config->field[0]))
		return complain("--field NAME FROM TO, counted from 0");
	struct json json = wish_open(&line, "erase_card", STR(""));
	member_u64(&json, "card", card);
	member_u64(&json, "step", step);
	member_u64(&json, "months", months);
	json_key(&json, "field");
	json_word(&json, config->field);
	passage_add(&json, passage);
	return wish_send(config, &json);
}

static int session_erase(const struct config *config)
{
	const bool things[] = { config->post[0], config->comment[0], config->passage[0],
				config->step[0], config->heading };
	struct passage passage;
	unsigned named = 0;

	for (size_t i = 0; i < sizeof(things) / sizeof(*things); i++)
		named += things[i];
	if (named > 1)
		return complain("one of --post, --comment, --passage, --step, --heading");
	if (!passage_read(config, config->passage[0], &passage) ||
	    (passage.to && !config->passage[0]))
		return complain("--passage N FROM TO, or N/M FROM TO, counted from 0");
	return named ? thing_erase(config, passage) : whole_erase(config);
}

int erase_run(const struct config *config)
{
	struct aging aging = { .tool = "erase", .data = config->data,
			       .dry_run = config->dry_run };
	uint64_t end_ms;
	uint32_t days;

	bool by_hand = config->session[0] || config->card[0];

	if (!!config->session[0] + !!config->card[0] + !!config->older_than[0] +
	    !!config->before[0] != 1)
		return complain("--session ID, or --card N, or --older-than DAYS, or --before DAY");
	if (by_hand && config->dry_run)
		return complain("--dry-run goes with an age");
	if (by_hand && !reason_is_fine(config))
		return complain("--reason says why, in 1 to 200 characters");
	if (by_hand)
		return config->card[0] ? card_erase(config) : session_erase(config);
	if (config->older_than[0]) {
		if (!days_read(config->older_than, &days))
			return complain("--older-than is a number of days");
		aging.before_ms = age_before_ms(clock_wall_ms(), days);
	} else if (!day_find(str_from(config->before), &aging.before_ms, &end_ms)) {
		return complain("--before is a day such as 2026-11-20");
	}
	return sessions_age(&aging);
}
