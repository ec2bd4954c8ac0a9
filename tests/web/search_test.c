/* SPDX-License-Identifier: EUPL-1.2 */
/* The way of a search: what is refused, what an empty archive answers, the JSON of a hit. */
#include "web/search.h"

#include "archive/index.h"
#include "web/house.h"

static void a_search_is_the_coordinators_alone(void **state)
{
	struct visit *visit = *state;

	visit_get(visit, "/api/search?q=auto");
	assert_int_equal(visit->status, 401);
	visit_sign_in(visit);
	visit_get(visit, "/api/search?q=auto");
	assert_int_equal(visit->status, 200);
}

static void an_empty_archive_has_nothing_and_says_so(void **state)
{
	struct visit *visit = *state;

	visit_sign_in(visit);
	for (int times = 0; times < 2; times++) {
		visit_get(visit, "/api/search?q=&theme=asuminen&page=3");
		assert_int_equal(visit->status, 200);
		assert_true(visit_has(visit, "{\"count\":0,\"more\":false,\"hits\":[],\"facets\":"
					     "{\"year\":[],\"unit\":[],\"area\":[],\"theme\":[],"
					     "\"tag\":[],\"group\":[],\"kind\":[]}}"));
	}
}

static void what_is_no_question_is_refused(void **state)
{
	static const char *const paths[] = {
		"/api/search?page=-1", "/api/search?page=x", "/api/search?page=100001",
		"/api/search?from=2026-02-30", "/api/search?to=gestern",
		"/api/search?q=%ff", "/api/search?unit=%07",
	};
	struct visit *visit = *state;

	visit_sign_in(visit);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		visit_get(visit, paths[i]);
		assert_int_equal(visit->status, 400);
		assert_true(visit_has(visit, "bad_request"));
	}
}

static void a_hit_is_written_as_the_protocol_says(void **state)
{
	const struct catalogue_session session = { .id = STR("a1"), .title = STR("Talvi \"26\""),
						   .opened_ms = 1795257600000 };
	const struct catalogue_post head = { .document = 7u << DOCUMENT_SIDE_BITS, .number = 2,
					     .voices = 3, .votes = 4 };
	const struct catalogue_post post = { .document = 9u << DOCUMENT_SIDE_BITS, .number = 5 };
	struct mark mark = { 0, 4 };
	struct findings *findings = test_calloc(1, sizeof(*findings));
	struct buf out = { 0 };
	(void)state;

	findings->count = 21;
	findings->more = true;
	findings->meant = STR("auto");
	findings->hit_count = 1;
	findings->hits[0] = (struct found){
		.by = FOUND_BY_TAG, .session = &session, .post = &post, .head = &head,
		.unit = STR("U"), .area = STR("A"), .kind = STR("new"), .text = STR("Auto."),
		.lang = STR("fi"), .marks = { &mark, 1 }, .tags = { STR("haato") },
		.tag_count = 1, .passage_count = 1,
		.passages = { { .is_step = true, .id = 12, .text = STR("Mitä\nKuka") } },
	};
	findings->facets[FACET_YEAR][0] = (struct facet_count){ STR("2026"), 21 };
	findings->facet_counts[FACET_YEAR] = 1;
	findings_encode(&out, findings);
	assert_str(buf_str(&out), STR(
		"{\"count\":21,\"more\":true,\"meant\":\"auto\","
		"\"hits\":[{\"session\":{\"id\":\"a1\",\"title\":\"Talvi \\\"26\\\"\","
		"\"opened\":1795257600000,\"unit\":\"U\",\"area\":\"A\"},"
		"\"id\":9,\"n\":5,\"by\":\"tag\",\"text\":\"Auto.\",\"marks\":[[0,4]],"
		"\"lang\":\"fi\",\"tags\":[\"haato\"],\"free\":[],\"kind\":\"new\",\"voices\":3,"
		"\"votes\":4,\"thread\":{\"id\":7,\"n\":2},\"passages\":[{\"what\":\"step\","
		"\"id\":12,\"text\":\"Mitä\\nKuka\",\"marks\":[]}]}],\"facets\":{\"year\":"
		"[{\"value\":\"2026\",\"count\":21}],\"unit\":[],\"area\":[],\"theme\":[],"
		"\"tag\":[],\"group\":[],\"kind\":[]}}"));
	buf_free(&out);
	test_free(findings);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, visit_open, visit_close)
	const struct CMUnitTest tests[] = {
		TEST(a_search_is_the_coordinators_alone),
		TEST(an_empty_archive_has_nothing_and_says_so),
		TEST(what_is_no_question_is_refused),
		cmocka_unit_test(a_hit_is_written_as_the_protocol_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
