/* SPDX-License-Identifier: EUPL-1.2 */
/* The guard's place in the way of a command: hub/live/README.md, promise 12. */
#include <stdio.h>
#include <string.h>

#include "live/world.h"

#define MAIJA "secret-of-maija-0123456"
#define POST(id, text) \
	"{\"t\":\"post\",\"id\":\"" id "\",\"text\":\"" text "\",\"lang\":\"fi\"}"
#define POST_CONFIRMED(id, text, confirmed)                                             \
	"{\"t\":\"post\",\"id\":\"" id "\",\"text\":\"" text "\",\"lang\":\"fi\","      \
	"\"confirmed\":[" confirmed "]}"
#define ANNA "{\"in\":\"text\",\"start\":0,\"end\":4,\"kind\":\"person_name\"}"

static struct world world;
static struct client maija, facilitator;

static bool word_note(struct personal_data *found, struct str text, size_t at, struct str word)
{
	bool is_here = str_equal(str_slice(text, at, at + word.len), word);

	if (!is_here)
		return true;
	if (found->count == LIMIT_FINDINGS)
		return false;
	found->items[found->count++] = (struct personal_part){
		.kind = word.ptr[0] == '0' ? PERSONAL_PHONE : PERSONAL_PERSON_NAME,
		.start = (uint16_t)at,
		.end = (uint16_t)(at + word.len),
		.blocks = word.ptr[0] == '0',
	};
	return true;
}

/* Knows one person and one number, in texts of ASCII. */
static bool knows_anna(void *self, struct str text, struct personal_data *found)
{
	bool is_all = true;

	(void)self;
	found->count = 0;
	for (size_t at = 0; at < text.len; at++)
		is_all = word_note(found, text, at, STR("Anna")) &&
			 word_note(found, text, at, STR("0401234567")) && is_all;
	return is_all;
}

static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_crash(&world);
	world.guard = knows_anna;
	world_start(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_says(&facilitator, "{\"t\":\"move\",\"id\":\"f-000001\",\"from\":0,\"to\":1}");
	client_participant(&maija, &world, MAIJA);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&facilitator);
	world_close(&world);
	return 0;
}

/* What the last of a client's outcomes says was found, as JSON. */
static void assert_found(struct client *client, const char *should)
{
	const json_t *outcomes = json_object_get(client_frame(client, "own", 0), "outcomes");
	const json_t *last = json_array_get(outcomes, json_array_size(outcomes) - 1);
	char *is = json_dumps(json_object_get(last, "found"), JSON_COMPACT);

	assert_non_null(is);
	assert_string_equal(is, should);
	free(is);
}

static const struct phenomenon *phenomenon_last(void)
{
	const struct phenomena *phenomena = &world_state(&world)->phenomena;

	return &phenomena->items[phenomena->count - 1];
}

static void what_is_certain_is_refused_with_its_place_and_stored_nowhere(void **state)
{
	(void)state;
	size_t before = world_entries(&world);
	client_says(&maija, POST("c-000001", "p. 0401234567"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "personal_data");
	assert_found(&maija, "[{\"in\":\"text\",\"start\":3,\"end\":13,\"kind\":\"phone\","
			     "\"certainty\":\"block\"}]");
	assert_int_equal(world_entries(&world), before);
	assert_int_equal(world_bodies_with(&world, "0401234567"), 0);
	assert_false(client_saw(&maija, "0401234567"));
}

static void a_warning_is_refused_until_the_writer_confirms_it(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001", "Anna on yksin"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "personal_data");
	assert_found(&maija, "[{\"in\":\"text\",\"start\":0,\"end\":4,\"kind\":\"person_name\","
			     "\"certainty\":\"warn\"}]");
	client_says(&maija, POST_CONFIRMED("c-000001", "Anna on yksin", ANNA));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_true(phenomenon_last()->review);
}

static void what_is_certain_is_not_passed_by_confirming_it(void **state)
{
	(void)state;
	client_says(&maija, POST_CONFIRMED("c-000001", "0401234567",
					   "{\"in\":\"text\",\"start\":0,\"end\":10,"
					   "\"kind\":\"phone\"}"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "personal_data");
	assert_int_equal(world_state(&world)->phenomena.count, 0);
}

static void every_warning_must_be_confirmed(void **state)
{
	(void)state;
	client_says(&maija, POST_CONFIRMED("c-000001", "Anna ja Anna", ANNA));
	assert_string_equal(client_outcome(&maija, "c-000001"), "personal_data");
	client_says(&maija, POST_CONFIRMED("c-000002", "Anna ja Anna",
					   ANNA ",{\"in\":\"free\",\"at\":0,\"start\":8,"
						"\"end\":12,\"kind\":\"person_name\"}"));
	assert_string_equal(client_outcome(&maija, "c-000002"), "personal_data");
	client_says(&maija, POST_CONFIRMED("c-000003", "Anna ja Anna",
					   ANNA ",{\"in\":\"text\",\"start\":8,\"end\":12,"
						"\"kind\":\"person_name\"}"));
	assert_string_equal(client_outcome(&maija, "c-000003"), "ok");
}

static bool confirmed_count(void *self, const struct record *record)
{
	uint32_t *most = self;
	struct entry entry;

	enum fail fail = entry_decode_head(&entry, record->head);
	assert_int_equal(fail, FAIL_NONE);
	if (entry.confirmed.count > *most)
		*most = entry.confirmed.count;
	return true;
}

static void what_was_not_found_is_not_kept_as_confirmed(void **state)
{
	uint32_t most = 0;

	(void)state;
	client_says(&maija, POST_CONFIRMED("c-000001", "Jonot kasvavat", ANNA));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_false(phenomenon_last()->review);
	memory_disk_visit(world.disk, confirmed_count, &most);
	assert_int_equal(most, 0);
	client_says(&maija, POST_CONFIRMED("c-000002", "Anna jonottaa", ANNA "," ANNA));
	memory_disk_visit(world.disk, confirmed_count, &most);
	assert_int_equal(most, 1);
}

static void a_text_put_right_is_taken_under_the_same_id(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001", "Anna on yksin"));
	client_says(&maija, POST("c-000001", "Moni on yksin"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_false(phenomenon_last()->review);
}

static void an_edit_without_a_warning_needs_no_review(void **state)
{
	char edit[160];

	(void)state;
	client_says(&maija, POST_CONFIRMED("c-000001", "Anna on yksin", ANNA));
	snprintf(edit, sizeof(edit), "{\"t\":\"edit\",\"id\":\"c-000002\",\"on\":%llu,"
		 "\"text\":\"Moni on yksin\",\"lang\":\"fi\"}",
		 (unsigned long long)phenomenon_last()->id);
	client_says(&maija, edit);
	assert_string_equal(client_outcome(&maija, "c-000002"), "ok");
	assert_false(phenomenon_last()->review);
}

static void own_words_are_named_by_their_place(void **state)
{
	(void)state;
	client_says(&maija, "{\"t\":\"post\",\"id\":\"c-000001\",\"text\":\"Jonot\","
			    "\"lang\":\"fi\",\"free\":[\"jono\",\"Anna\"]}");
	assert_found(&maija, "[{\"in\":\"free\",\"at\":1,\"start\":0,\"end\":4,"
			     "\"kind\":\"person_name\",\"certainty\":\"warn\"}]");
}

static void a_next_step_is_looked_through_in_all_its_fields(void **state)
{
	(void)state;
	client_says(&facilitator, "{\"t\":\"step\",\"id\":\"f-000002\",\"what\":\"Anna\","
				  "\"who\":\"Anna\",\"whom\":\"0401234567\"}");
	assert_found(&facilitator,
		     "[{\"in\":\"what\",\"start\":0,\"end\":4,\"kind\":\"person_name\","
		     "\"certainty\":\"warn\"},"
		     "{\"in\":\"who\",\"start\":0,\"end\":4,\"kind\":\"person_name\","
		     "\"certainty\":\"warn\"},"
		     "{\"in\":\"whom\",\"start\":0,\"end\":10,\"kind\":\"phone\","
		     "\"certainty\":\"block\"}]");
}

static void comments_tags_and_reasons_are_looked_through(void **state)
{
	static const struct {
		const char *command, *rest, *field;
	} says[] = {
		{ "comment", "\"text\":\"Anna\",\"lang\":\"fi\"", "text" },
		{ "tag", "\"free\":\"Anna\",\"set\":true", "free" },
		{ "hide", "\"reason\":\"Anna\"", "reason" },
	};
	char text[200], id[16], found[160];

	(void)state;
	client_says(&maija, POST("c-000001", "Jonot kasvavat"));
	for (int i = 0; i < 3; i++) {
		snprintf(text, sizeof(text), "{\"t\":\"%s\",\"id\":\"f-00000%d\",\"on\":%llu,%s}",
			 says[i].command, i + 2, (unsigned long long)phenomenon_last()->id,
			 says[i].rest);
		snprintf(id, sizeof(id), "f-00000%d", i + 2);
		snprintf(found, sizeof(found), "[{\"in\":\"%s\",\"start\":0,\"end\":4,"
			 "\"kind\":\"person_name\",\"certainty\":\"warn\"}]", says[i].field);
		client_says(&facilitator, text);
		assert_string_equal(client_outcome(&facilitator, id), "personal_data");
		assert_found(&facilitator, found);
	}
}

static void in_a_display_name_only_certain_kinds_are_refused(void **state)
{
	(void)state;
	client_says(&maija, "{\"t\":\"name\",\"id\":\"c-000001\",\"name\":\"Anna\"}");
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	client_says(&maija, "{\"t\":\"name\",\"id\":\"c-000002\",\"name\":\"Anna 0401234567\"}");
	assert_string_equal(client_outcome(&maija, "c-000002"), "personal_data");
	assert_found(&maija, "[{\"in\":\"name\",\"start\":5,\"end\":15,\"kind\":\"phone\","
			     "\"certainty\":\"block\"}]");
}

static void more_warnings_than_can_be_told_cannot_be_confirmed(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add_format(&text, "{\"t\":\"post\",\"id\":\"c-000001\",\"lang\":\"fi\",\"text\":\"");
	for (unsigned i = 0; i <= LIMIT_FINDINGS; i++)
		buf_add_format(&text, "Anna ");
	buf_add_format(&text, "\",\"confirmed\":[{\"in\":\"text\",\"start\":0,\"end\":500,"
			      "\"kind\":\"person_name\"}]}");
	buf_add_byte(&text, '\0');
	client_says(&maija, text.ptr);
	assert_string_equal(client_outcome(&maija, "c-000001"), "personal_data");
	buf_free(&text);
}

static void what_was_stopped_is_a_number_and_no_more(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001", "Anna on yksin"));
	client_says(&maija, POST("c-000002", "0401234567"));
	client_says(&maija, POST_CONFIRMED("c-000003", "Anna on yksin", ANNA));
	assert_int_equal(hub_figures(world.hub).stopped, 2);
}

static void a_session_is_not_opened_over_what_was_found_in_its_texts(void **state)
{
	struct personal_data found;
	struct opening_wish wish = {
		.title = STR("Anna"), .question = STR("Kuka on 0401234567?"), .lang = STR("fi"),
		.template = *template_find(STR("vartti-15")),
	};

	(void)state;
	wish.template.phases[2].prompt = STR("Kysy Anna");
	assert_false(hub_check_wish(world.hub, &wish, &found));
	assert_int_equal(found.count, 3);
	assert_int_equal(found.items[0].field, IN_TITLE);
	assert_int_equal(found.items[1].field, IN_QUESTION);
	assert_true(found.items[1].blocks);
	assert_int_equal(found.items[2].field, IN_PROMPT);
	assert_int_equal(found.items[2].at, 3);
	assert_int_equal(hub_figures(world.hub).stopped, 1);
}

static void a_session_with_confirmed_texts_is_opened(void **state)
{
	struct personal_data found;
	struct opening_wish wish = {
		.title = STR("Anna"), .question = STR("Kuka?"), .lang = STR("fi"),
		.template = *template_find(STR("vartti-15")),
		.confirmed = { .count = 1, .items = { { .field = IN_TITLE, .end = 4,
							.kind = PERSONAL_PERSON_NAME } } },
	};
	uint32_t most = 0;

	(void)state;
	assert_true(hub_check_wish(world.hub, &wish, &found));
	world_session_of(&world, &wish);
	assert_str(body_text_at(&world_state(&world)->title, 0), STR("Anna"));
	memory_disk_visit(world.disk, confirmed_count, &most);
	assert_int_equal(most, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_certain_is_refused_with_its_place_and_stored_nowhere),
		TEST(a_warning_is_refused_until_the_writer_confirms_it),
		TEST(what_is_certain_is_not_passed_by_confirming_it),
		TEST(every_warning_must_be_confirmed),
		TEST(what_was_not_found_is_not_kept_as_confirmed),
		TEST(a_text_put_right_is_taken_under_the_same_id),
		TEST(an_edit_without_a_warning_needs_no_review),
		TEST(own_words_are_named_by_their_place),
		TEST(a_next_step_is_looked_through_in_all_its_fields),
		TEST(comments_tags_and_reasons_are_looked_through),
		TEST(in_a_display_name_only_certain_kinds_are_refused),
		TEST(more_warnings_than_can_be_told_cannot_be_confirmed),
		TEST(what_was_stopped_is_a_number_and_no_more),
		TEST(a_session_is_not_opened_over_what_was_found_in_its_texts),
		TEST(a_session_with_confirmed_texts_is_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
