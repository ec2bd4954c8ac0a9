/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 20 of archive/README.md: what is alike by what tags mean now. */
#include "archive/quotes.h"

#include "archive/archive.h"
#include "scratch.h"
#include "story.h"

#include "cmocka_all.h" /* last: it makes a macro of `fail` */

struct fixture {
	struct scratch scratch;
	char path[96];
	struct quotes *quotes;
	struct terms terms;
	char found[QUOTES_ALIKE_MAX][16]; /* texts, in their order */
	uint32_t count;
};

static void tell_post(struct story *story, const char *text, const char *first,
		      const char *second)
{
	story_tell(story, 1, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED, .role = ROLE_PARTICIPANT,
		.about = { .lang = STR("fi"), .tags = { str_from(first), str_from(second) },
			   .tag_count = second ? 2 : 1 },
		.texts = { str_from(text) }, .text_count = 1 });
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct archive *archive;
	struct story story = { 0 };
	char journal[96];

	scratch_open(&fixture->scratch);
	strcpy(journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	story_open(&story, journal);
	story_begin(&story, &(struct beginning){ "a1", "Yksi", "Mitä?", 1000, false });
	story_move(&story, 1);
	tell_post(&story, "Häätö.", "haato", NULL);
	tell_post(&story, "Velka.", "vuokravelka", NULL);
	tell_post(&story, "Molemmat.", "haato", "vuokravelka");
	story_seal(&story);
	story_end(&story);
	story_close(&story);
	assert_int_equal(archive_open(&archive, fixture->path, journal), FAIL_NONE);
	archive_hurry(archive, STR("a1"));
	archive_close(archive);
	assert_int_equal(quotes_open(&fixture->quotes, fixture->path), FAIL_NONE);
	terms_start(&fixture->terms);
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	quotes_close(fixture->quotes);
	terms_free(&fixture->terms);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static void quote_keep(void *self, const struct quote *quote)
{
	struct fixture *fixture = self;

	assert_true(quote->text.len < sizeof(fixture->found[0]));
	memcpy(fixture->found[fixture->count++], quote->text.ptr, quote->text.len);
}

static void look(struct fixture *fixture, struct alike_wish wish)
{
	wish.session = STR("b2");
	wish.lang = STR("fi");
	wish.terms = &fixture->terms;
	fixture->count = 0;
	memset(fixture->found, 0, sizeof(fixture->found));
	assert_int_equal(quotes_find_alike(fixture->quotes, &wish, quote_keep, fixture),
			 FAIL_NONE);
}

static void what_shares_most_tags_comes_first(void **state)
{
	struct fixture *fixture = *state;

	look(fixture, (struct alike_wish){ .tag_count = 2, .tags = { STR("haato"),
								     STR("vuokravelka") } });
	assert_int_equal(fixture->count, 3);
	assert_string_equal(fixture->found[0], "Molemmat.");
	assert_string_equal(fixture->found[1], "Velka.");
	look(fixture, (struct alike_wish){ .tag_count = 1, .tags = { STR("haato") } });
	assert_int_equal(fixture->count, 2);
}

static void nothing_is_alike_without_a_tag_or_by_one_that_nobody_carries(void **state)
{
	look(*state, (struct alike_wish){ 0 });
	assert_int_equal(((struct fixture *)*state)->count, 0);
	look(*state, (struct alike_wish){ .tag_count = 1, .tags = { STR("t7") } });
	assert_int_equal(((struct fixture *)*state)->count, 0);
}

static void what_was_merged_is_alike_to_its_heir_and_shares_one_tag_with_it(void **state)
{
	struct fixture *fixture = *state;

	terms_change(&fixture->terms, STR(""), &(struct term){ .id = STR("haato"),
							       .heir = STR("vuokravelka") });
	for (int both = 0; both < 2; both++) {
		look(fixture, (struct alike_wish){ .tag_count = 1 + (uint32_t)both, .tags = {
			STR("haato"), STR("vuokravelka") } });
		assert_int_equal(fixture->count, 3);
		assert_string_equal(fixture->found[0], "Molemmat."); /* the latest */
		assert_string_equal(fixture->found[2], "Häätö.");
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)
	const struct CMUnitTest tests[] = {
		TEST(what_shares_most_tags_comes_first),
		TEST(nothing_is_alike_without_a_tag_or_by_one_that_nobody_carries),
		TEST(what_was_merged_is_alike_to_its_heir_and_shares_one_tag_with_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
