/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 9 of export/README.md: terms as they are called now, tags as a review corrected them. */
#include "party.h"

struct scene {
	struct room room;
	struct terms terms;
	struct corrections corrections;
	struct buf out;
	uint64_t post;
};

/* One post with häätö and own words. */
static void scene_open(struct scene *scene)
{
	*scene = (struct scene){ 0 };
	room_open(&scene->room);
	room_move(&scene->room, COLLECT);
	scene->post = party_post(&scene->room, 1, (struct said){ "Teksti", "haato", "oma", true });
	party_close(&scene->room);
	terms_start(&scene->terms);
}

static void scene_close(struct scene *scene)
{
	buf_free(&scene->out);
	corrections_free(&scene->corrections);
	terms_free(&scene->terms);
	room_close(&scene->room);
}

static void scene_correct(struct scene *scene, const char *tag, const char *own)
{
	struct labels *labels = &corrections_add(&scene->corrections, scene->post)->labels;

	labels_add(labels, (struct label){ str_from(tag), false });
	labels_add(labels, (struct label){ str_from(own), true });
}

static void scene_export(struct scene *scene, enum export_format format)
{
	buf_reset(&scene->out);
	party_export_corrected(&scene->out, &scene->room.session,
			       (struct export_wish){ .format = format, .terms = &scene->terms },
			       &scene->corrections);
}

static void a_renamed_term_has_its_new_name_and_its_old_id(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	terms_change(&scene.terms, STR(""), &(struct term){ .id = STR("haato"),
							    .fi = STR("häädöt") });
	scene_export(&scene, EXPORT_CSV);
	assert_says(&scene.out, ";fi;haato;häädöt;oma;");
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"tags\":[\"haato\",\"oma\"],\"free\":[\"oma\"],"
				"\"tag_names\":[\"häädöt\"]");
	scene_close(&scene);
}

static void what_was_merged_is_its_heir_and_comes_once(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_correct(&scene, "asunnottomuus", "");
	labels_add(&scene.corrections.items[0].labels, (struct label){ STR("haato"), false });
	terms_change(&scene.terms, STR(""), &(struct term){ .id = STR("haato"),
							    .heir = STR("asunnottomuus") });
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"tags\":[\"asunnottomuus\"],\"free\":[],"
				"\"tag_names\":[\"asunnottomuus\"]");
	scene_close(&scene);
}

static void an_added_term_has_a_name_and_an_unknown_one_its_id(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	terms_change(&scene.terms, STR("tags"), &(struct term){ .id = STR("t9"),
								.sv = STR("ny") });
	assert_str(terms_name(&scene.terms, VOCABULARY_TAGS, STR("t9")), STR("ny"));
	assert_str(terms_name(&scene.terms, VOCABULARY_TAGS, STR("t10")), STR("t10"));
	assert_null(term_find(&scene.terms, VOCABULARY_TAGS, STR("t10")));
	terms_change(&scene.terms, STR("service_areas"), &(struct term){ .id = STR("t11") });
	assert_null(term_find(&scene.terms, VOCABULARY_TAGS, STR("t11")));
	scene_close(&scene);
}

/* A group and a theme may have one id: a change of it is the theme's. */
static void a_group_has_a_name_of_its_own(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene.room.session.phenomena.items[0].about.group = STR("nuoret");
	terms_change(&scene.terms, STR(""), &(struct term){ .id = STR("lapsiperheet"),
							    .fi = STR("Teema") });
	terms_change(&scene.terms, STR(""), &(struct term){ .id = STR("nuoret"),
							    .heir = STR("lapsiperheet") });
	scene_export(&scene, EXPORT_CSV);
	assert_says(&scene.out, ";lapsiperheet;lapsiperheet;");
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"group\":\"lapsiperheet\",");
	assert_says(&scene.out, "\"group_name\":\"lapsiperheet\"");
	assert_str(terms_name(&scene.terms, VOCABULARY_THEMES, STR("lapsiperheet")), STR("Teema"));
	scene_close(&scene);
}

static void a_correction_stands_in_place_of_the_own_tags_and_is_marked(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_export(&scene, EXPORT_JSONL);
	assert_false(party_says(&scene.out, "corrected"));
	scene_correct(&scene, "velat", "parempi");
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"tags\":[\"velat\",\"parempi\"],\"free\":[\"parempi\"]");
	assert_says(&scene.out, "\"corrected\":true");
	scene_export(&scene, EXPORT_QDC);
	assert_says(&scene.out, "name=\"parempi\"");
	assert_false(party_says(&scene.out, "name=\"oma\""));
	scene_export(&scene, EXPORT_CSV);
	assert_says(&scene.out, ";fi;velat;velat;parempi;");
	scene_close(&scene);
}

static void a_correction_to_no_tags_leaves_none(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_correct(&scene, "", "");
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"tags\":[],\"free\":[],\"tag_names\":[]");
	assert_says(&scene.out, "\"corrected\":true");
	scene_close(&scene);
}

static void the_transcript_has_the_sessions_own_tags(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_correct(&scene, "velat", "parempi");
	scene_export(&scene, EXPORT_JSON);
	assert_says(&scene.out, "\"tags\":[\"haato\"],\"free\":[\"oma\"]");
	assert_false(party_says(&scene.out, "parempi"));
	scene_close(&scene);
}

/* Promise 2: what a reviewer wrote of a text goes with the text. */
static void own_words_of_a_review_go_with_a_destroyed_text(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_correct(&scene, "velat", "parempi");
	body_text_wipe(&scene.room.session.phenomena.items[0].text);
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"gap\":true,\"tags\":[\"velat\"],\"free\":[]");
	scene_close(&scene);
}

/* An import takes a word once, whatever it is; a line says it once, too. */
static void a_word_that_is_both_an_id_and_somebodys_own_comes_once(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene_correct(&scene, "velat", "velat");
	scene_export(&scene, EXPORT_JSONL);
	assert_says(&scene.out, "\"tags\":[\"velat\"],\"free\":[]");
	scene_close(&scene);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_renamed_term_has_its_new_name_and_its_old_id),
		cmocka_unit_test(what_was_merged_is_its_heir_and_comes_once),
		cmocka_unit_test(an_added_term_has_a_name_and_an_unknown_one_its_id),
		cmocka_unit_test(a_group_has_a_name_of_its_own),
		cmocka_unit_test(a_correction_stands_in_place_of_the_own_tags_and_is_marked),
		cmocka_unit_test(a_correction_to_no_tags_leaves_none),
		cmocka_unit_test(the_transcript_has_the_sessions_own_tags),
		cmocka_unit_test(own_words_of_a_review_go_with_a_destroyed_text),
		cmocka_unit_test(a_word_that_is_both_an_id_and_somebodys_own_comes_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
