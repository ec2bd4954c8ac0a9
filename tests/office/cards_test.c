/* SPDX-License-Identifier: EUPL-1.2 */
#include "desk.h"

/* Bits of fields, in the order of domain/change.c */
enum { TITLE = 1, STATEMENT = 2, TAGS = 64, THEMES = 128, PROPOSAL = 1 << 14, ASK = 1 << 15 };

static struct errand edit(uint64_t card, uint64_t version, uint64_t fields, const char *text)
{
	return (struct errand){ .change = CHANGE_CARD_EDITED, .on = card, .tag = version,
				.value = fields, .text = str_from(text) };
}

/* Promise 1 of office/README.md */
static void a_card_is_there_when_it_is_answered(void **state)
{
	struct desk *desk = *state;

	uint64_t card = desk_card(desk, TITLE | TAGS, "{\"title\":\"Velka\",\"tags\":[\"velat\"]}");
	assert_int_equal(card, 3); /* the entry that made it */
	assert_string_equal(desk_card_text(desk, card),
		"{\"id\":3,\"version\":3,\"made\":1795257601000,\"changed\":1795257601000,"
		"\"state\":\"noted\",\"kept\":false,\"erased\":false,"
		"\"fields\":{\"title\":\"Velka\",\"tags\":[\"velat\"]},\"gaps\":[],\"threads\":[],"
		"\"quotes\":[],\"cards\":[],\"path\":[],\"followups\":[]}");
	assert_string_equal(desk_card_text(desk, 4), "not found");
}

/* Promise 3 */
static void two_edits_of_other_fields_both_stand(void **state)
{
	struct desk *desk = *state;

	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	assert_int_equal(desk_do(desk, edit(card, card, ASK, "{\"ask\":\"Apua\"}")), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, edit(card, card, PROPOSAL, "{\"proposal\":\"Neuvonta\"}")),
			 REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"proposal\":\"Neuvonta\",\"ask\":\"Apua\""));
	assert_true(desk_says(desk, "\"version\":5"));
}

static void an_edit_over_somebody_elses_is_refused_and_loses_no_word(void **state)
{
	struct desk *desk = *state;

	uint64_t card = desk_card(desk, TITLE | ASK, "{\"title\":\"Velka\",\"ask\":\"Apua\"}");
	struct errand theirs = edit(card, card, ASK, "{\"ask\":\"Enemmän apua\"}");
	theirs.by = 2;
	assert_int_equal(desk_do(desk, theirs), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, edit(card, card, TITLE | ASK,
					    "{\"title\":\"Velat\",\"ask\":\"Vähemmän\"}")),
			 REFUSAL_CHANGED);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"title\":\"Velka\",\"ask\":\"Enemmän apua\""));
	assert_int_equal(desk_do(desk, edit(card, 4, ASK, "{\"ask\":\"Vähemmän\"}")),
			 REFUSAL_NONE);
	const struct named items[] = {
		{ ":noun", value_number(NOUN_CARD) }, { ":thing", value_number(card) },
		{ ":version", value_number(card) }, { ":fields", value_number(TITLE | ASK) },
	};
	struct asking *asking = desk_asking(desk);
	assert_int_equal(fields_find_changed(asking, &(struct names){ items, 4 }, &desk->out),
			 FAIL_NONE);
	asking_close(asking);
	assert_true(desk_says(desk, "[\"ask\"]"));
}

/* Promise 4 */
static void the_history_says_who_changed_what_to_what(void **state)
{
	struct desk *desk = *state;

	uint64_t card = desk_card(desk, TITLE | ASK, "{\"title\":\"Velka\",\"ask\":\"Apua\"}");
	struct errand theirs = edit(card, card, TITLE | ASK, "{\"title\":\"Velat\",\"ask\":null}");
	theirs.by = 2;
	assert_int_equal(desk_do(desk, theirs), REFUSAL_NONE);
	assert_string_equal(desk_history(desk, card),
		"{\"history\":["
		"{\"at\":1795257602000,\"by\":\"Matti\",\"act\":\"edited\",\"field\":\"title\","
		"\"before\":\"Velka\",\"after\":\"Velat\"},"
		"{\"at\":1795257602000,\"by\":\"Matti\",\"act\":\"edited\",\"field\":\"ask\","
		"\"before\":\"Apua\"},"
		"{\"at\":1795257601000,\"by\":\"Maija\",\"act\":\"made\"}]}");
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{\"title\":\"Velat\"}"));
}

/* Promise 5 */
static void a_repeated_command_is_done_once(void **state)
{
	struct desk *desk = *state;
	struct errand errand = { .change = CHANGE_CARD_MADE, .value = TITLE,
				 .command = STR("c-12345678"),
				 .text = STR("{\"title\":\"Velka\"}") };

	assert_int_equal(desk_do(desk, errand), REFUSAL_NONE);
	uint64_t card = desk->ruling.id;
	assert_int_equal(desk_do(desk, errand), REFUSAL_NONE);
	assert_int_equal(desk->ruling.id, card);
	assert_true(desk->ruling.repeat);
	desk_again(desk);
	assert_int_equal(desk_do(desk, errand), REFUSAL_NONE);
	assert_int_equal(desk->ruling.id, card);
	errand.by = 2;
	assert_int_equal(desk_do(desk, errand), REFUSAL_NONE);
	assert_int_not_equal(desk->ruling.id, card);
}

static void links_say_each_thing_once_and_are_taken_back(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	uint64_t other = desk_card(desk, TITLE, "{\"title\":\"Häätö\"}");
	struct errand thread = { .change = CHANGE_THREAD_LINKED, .on = card, .value = 1,
				 .word = STR("abc"), .tag = 7 };
	struct errand related = { .change = CHANGE_CARDS_LINKED, .on = card, .tag = other,
				  .word = STR("causes"), .value = 1 };

	assert_int_equal(desk_do(desk, thread), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, thread), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, related), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"threads\":[{\"session\":\"abc\",\"phenomenon\":7,"
				    "\"reviewed\":false}]"));
	assert_true(desk_says(desk, "{\"card\":4,\"how\":\"causes\",\"title\":\"Häätö\"}"));
	desk_card_text(desk, other);
	assert_true(desk_says(desk, "\"card\":3,\"how\":\"causes\",\"back\":true"));
	thread.value = related.value = 0;
	assert_int_equal(desk_do(desk, thread), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, related), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"threads\":[],\"quotes\":[],\"cards\":[]"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"unlinked\",\"note\":\"abc 7\""));
}

static void a_card_made_of_a_thread_is_linked_to_it(void **state)
{
	struct desk *desk = *state;
	struct errand made = { .change = CHANGE_CARD_MADE, .value = TITLE, .word = STR("abc"),
			       .tag = 7, .text = STR("{\"title\":\"Velka\"}") };

	assert_int_equal(desk_do(desk, made), REFUSAL_NONE);
	desk_card_text(desk, desk->ruling.id);
	assert_true(desk_says(desk, "\"threads\":[{\"session\":\"abc\",\"phenomenon\":7"));
}

static void what_is_kept_can_be_let_go_and_the_history_says_both(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	struct errand kept = { .change = CHANGE_CARD_KEPT, .on = card, .value = 1 };

	assert_int_equal(desk_do(desk, kept), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, kept), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"kept\":true"));
	kept.value = 0;
	assert_int_equal(desk_do(desk, kept), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"kept\":false"));
	assert_string_equal(desk_history(desk, card),
		"{\"history\":["
		"{\"at\":1795257604000,\"by\":\"Maija\",\"act\":\"let_go\"},"
		"{\"at\":1795257602000,\"by\":\"Maija\",\"act\":\"kept\"},"
		"{\"at\":1795257601000,\"by\":\"Maija\",\"act\":\"made\"}]}");
}

static void links_to_nothing_are_refused(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	struct errand related = { .change = CHANGE_CARDS_LINKED, .on = card, .tag = 99,
				  .word = STR("causes"), .value = 1 };

	assert_int_equal(desk_do(desk, related), REFUSAL_UNKNOWN_THING);
	related.tag = card;
	assert_int_equal(desk_do(desk, related), REFUSAL_UNKNOWN_THING);
	related.tag = desk_card(desk, TITLE, "{\"title\":\"Häätö\"}");
	related.word = STR("likes");
	assert_int_equal(desk_do(desk, related), REFUSAL_UNKNOWN_WORD);
	assert_int_equal(desk_do(desk, edit(99, 0, TITLE, "{\"title\":\"x\"}")),
			 REFUSAL_UNKNOWN_THING);
	struct errand theirs = { .change = CHANGE_CARD_KEPT, .on = card, .role = ROLE_FACILITATOR };
	assert_int_equal(desk_do(desk, theirs), REFUSAL_NOT_YOUR_RIGHT);
}

static void a_thread_says_whether_it_was_reviewed_and_a_card_what_it_quotes(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");
	struct errand link = { .change = CHANGE_THREAD_LINKED, .on = card, .word = STR("s1"),
			       .tag = 4, .value = 1 };
	struct errand quote = link;

	quote.change = CHANGE_QUOTE_CHOSEN;
	assert_int_equal(desk_do(desk, link), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "{\"session\":\"s1\",\"phenomenon\":4,\"reviewed\":false}"));
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_THREAD_REVIEWED,
							.word = STR("s1"), .on = 4, .value = 1 }),
			 REFUSAL_NONE);
	assert_int_equal(desk_do(desk, quote), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, quote), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "{\"session\":\"s1\",\"phenomenon\":4,\"reviewed\":true}"));
	assert_true(desk_says(desk, "\"quotes\":[{\"session\":\"s1\",\"phenomenon\":4}]"));
	quote.value = 0;
	assert_int_equal(desk_do(desk, quote), REFUSAL_NONE);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"quotes\":[]"));
	desk_history(desk, card);
	assert_true(desk_says(desk, "\"act\":\"unquoted\",\"note\":\"s1 4\""));
	quote.on = card + 100;
	assert_int_equal(desk_do(desk, quote), REFUSAL_UNKNOWN_THING);
}

static const char *cards_of(struct desk *desk, struct cards_wanted wanted)
{
	struct asking *asking = desk_asking(desk);

	wanted.page_size = wanted.page_size ? wanted.page_size : 50;
	assert_int_equal(cards_find(asking, &wanted, &desk->out), FAIL_NONE);
	asking_close(asking);
	buf_add_byte(&desk->out, 0);
	return desk->out.ptr;
}

static void cards_are_listed_by_words_theme_tag_and_state(void **state)
{
	struct desk *desk = *state;

	desk_card(desk, TITLE | THEMES,
		  "{\"title\":\"Äkillinen velka\",\"themes\":[\"velkaantuminen\"]}");
	desk_card(desk, TITLE | STATEMENT | TAGS,
		  "{\"title\":\"Häätö\",\"statement\":\"Vuokra ei riitä\",\"tags\":[\"haato\"]}");
	assert_string_equal(cards_of(desk, (struct cards_wanted){ .words = STR("äkill") }),
		"[{\"id\":3,\"version\":3,\"title\":\"Äkillinen velka\","
		"\"themes\":[\"velkaantuminen\"],"
		"\"state\":\"noted\",\"changed\":1795257601000,\"threads\":0,\"kept\":false}]");
	assert_true(strstr(cards_of(desk, (struct cards_wanted){ .tag = STR("haato") }),
			   "[{\"id\":4,"));
	assert_string_equal(cards_of(desk, (struct cards_wanted){ .theme = STR("haato") }), "[]");
	assert_string_equal(cards_of(desk, (struct cards_wanted){ .state = STR("taken") }), "[]");
	assert_string_equal(cards_of(desk, (struct cards_wanted){ .kept = true }), "[]");
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_CARD_KEPT, .on = 3,
							.value = 1 }), REFUSAL_NONE);
	assert_true(strstr(cards_of(desk, (struct cards_wanted){ .kept = true }), "\"kept\":true"));
	assert_true(strstr(cards_of(desk, (struct cards_wanted){ .page_size = 1, .page = 1 }),
			   "[{\"id\":3,"));
}

static void the_card_that_was_changed_last_is_the_first(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE, "{\"title\":\"Velka\"}");

	desk_card(desk, TITLE, "{\"title\":\"Häätö\"}");
	assert_non_null(strstr(cards_of(desk, (struct cards_wanted){ 0 }), "[{\"id\":4,"));
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_THREAD_LINKED, .on = card,
							.word = STR("abc"), .tag = 7,
							.value = 1 }), REFUSAL_NONE);
	assert_non_null(strstr(cards_of(desk, (struct cards_wanted){ 0 }), "[{\"id\":3,"));
}

static void a_destroyed_text_is_a_gap_after_the_next_fold(void **state)
{
	struct desk *desk = *state;
	uint64_t card = desk_card(desk, TITLE | ASK, "{\"title\":\"Velka\",\"ask\":\"Apua\"}");

	journal_destroy(desk->journal, STR(ORGANISATION), card);
	journal_memory_tidy(desk->journal);
	assert_int_equal(remove(desk->path), 0);
	desk_again(desk);
	desk_card_text(desk, card);
	assert_true(desk_says(desk, "\"fields\":{},\"gaps\":[\"title\",\"ask\"]"));
}

/* Never: a table or a question that ranks or counts people.  Who did what is for the history. */
static void only_what_tells_who_did_it_knows_an_account(void **state)
{
	struct desk *desk = *state;
	struct database_settings settings = book_settings(desk->path);
	const struct names none = { NULL, 0 };
	struct buf tables = { 0 };
	sqlite3 *db;

	settings.read_only = true;
	assert_int_equal(database_open(&db, &settings), FAIL_NONE);
	assert_int_equal(sql_find(db, "SELECT group_concat(name) FROM (SELECT t.name"
				      " FROM sqlite_schema t, pragma_table_info(t.name) c"
				      " WHERE t.type = 'table' AND c.name = 'by' ORDER BY t.name)",
				  &none, &tables), FAIL_NONE);
	assert_str(buf_str(&tables), STR("done,followup,history,step"));
	buf_free(&tables);
	sqlite3_close(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)
		TEST(a_card_is_there_when_it_is_answered),
		TEST(two_edits_of_other_fields_both_stand),
		TEST(an_edit_over_somebody_elses_is_refused_and_loses_no_word),
		TEST(the_history_says_who_changed_what_to_what),
		TEST(a_repeated_command_is_done_once),
		TEST(links_say_each_thing_once_and_are_taken_back),
		TEST(a_card_made_of_a_thread_is_linked_to_it),
		TEST(what_is_kept_can_be_let_go_and_the_history_says_both),
		TEST(links_to_nothing_are_refused),
		TEST(a_thread_says_whether_it_was_reviewed_and_a_card_what_it_quotes),
		TEST(cards_are_listed_by_words_theme_tag_and_state),
		TEST(the_card_that_was_changed_last_is_the_first),
		TEST(a_destroyed_text_is_a_gap_after_the_next_fold),
		TEST(only_what_tells_who_did_it_knows_an_account),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
