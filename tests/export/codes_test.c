/* SPDX-License-Identifier: EUPL-1.2 */
/* What projects and codebooks are made of: codes, XML, a ZIP; and names that last. */
#include <zip.h>

#include "export/bundle.h"
#include "export/codebook.h"
#include "export/names.h"
#include "party.h"

/* --- codes */

static void codes_write(const struct codebook *codebook, struct buf *out)
{
	struct xml *xml = xml_open();

	codebook_write(codebook, xml);
	buf_add_str(out, xml_str(xml));
	buf_add_byte(out, '\0');
	out->len--;
	xml_close(xml);
}

static size_t times(const struct buf *out, const char *text)
{
	size_t count = 0;

	for (const char *at = strstr(out->ptr, text); at; at = strstr(at + 1, text))
		count++;
	return count;
}

static void an_empty_codebook_is_the_vocabulary(void **state)
{
	struct terms terms = { 0 };
	const struct codebook codebook = { .terms = &terms };
	struct buf out = { 0 };
	(void)state;

	terms_start(&terms);
	codes_write(&codebook, &out);
	assert_int_equal(times(&out, "isCodable=\"false\""), 16);
	assert_int_equal(times(&out, "isCodable=\"true\""), 87);
	assert_says(&out, "name=\"Asuminen\"");
	assert_says(&out, "<Description>vräkning; eviction</Description>");
	assert_false(party_says(&out, "Omat aihesanat"));
	buf_free(&out);
	terms_free(&terms);
}

static void own_words_become_codes_once_and_only_those_that_are_left(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_post(&room, 1, (struct said){ .text = "A", .tag = "haato", .free = "oma sana" });
	party_post(&room, 2, (struct said){ .text = "B", .free = "oma sana" });
	party_post(&room, 2, (struct said){ .text = "C", .free = "toinen <&>" });
	uint64_t gone = party_post(&room, 2, (struct said){ .text = "D", .free = "katosi" });
	party_apply(&room, 2, (struct entry){ .kind = ENTRY_WITHDRAWN, .on = gone });
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_QDC });
	assert_int_equal(times(&out, "name=\"oma sana\""), 1);
	assert_says(&out, "name=\"toinen &lt;&amp;&gt;\" isCodable=\"true\"");
	assert_says(&out, "name=\"Omat aihesanat\" isCodable=\"false\"");
	assert_false(party_says(&out, "katosi"));
	buf_free(&out);
	room_close(&room);
}

/* One of another organisation's, that came with an import: its posts keep their code. */
static void an_id_that_the_vocabulary_does_not_have_is_a_code_too(void **state)
{
	struct buf out = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_post(&room, 1, (struct said){ .text = "A", .tag = "haato" });
	room.session.phenomena.items[0].tags[0].word = STR("t17");
	party_export(&out, &room.session, (struct export_wish){ .format = EXPORT_QDC });
	assert_says(&out, "name=\"t17\" isCodable=\"true\"");
	buf_free(&out);
	room_close(&room);
}

/* The guid of häätö stands in files that people have. */
static void a_codebook_names_terms_as_they_are_called_now(void **state)
{
	struct terms terms = { 0 };
	const struct codebook codebook = { .terms = &terms };
	struct buf out = { 0 };
	(void)state;

	terms_start(&terms);
	terms_change(&terms, STR(""), &(struct term){ .id = STR("haato"), .fi = STR("muutto") });
	terms_change(&terms, STR("tags"), &(struct term){
		.id = STR("t17"), .fi = STR("energia"), .theme = STR("asuminen") });
	terms_change(&terms, STR("tags"), &(struct term){ .id = STR("t18"), .sv = STR("los") });
	terms_change(&terms, STR(""), &(struct term){ .id = STR("asunnottomuus"),
						      .heir = STR("haato") });
	terms_change(&terms, STR(""), &(struct term){ .id = STR("velkaantuminen"),
						      .heir = STR("toimeentulo") });
	codes_write(&codebook, &out);
	assert_says(&out, "<Code guid=\"827d5f93-09a0-8b52-8c72-0319888f1c45\" name=\"muutto\""
			  " isCodable=\"true\">");
	assert_says(&out, "name=\"energia\" isCodable=\"true\"");
	assert_says(&out, "name=\"los\" isCodable=\"true\"");
	assert_int_equal(times(&out, "827d5f93-09a0-8b52-8c72-0319888f1c45"), 1);
	assert_false(party_says(&out, "asunnottomuus"));
	assert_false(party_says(&out, "name=\"Velkaantuminen\""));
	assert_int_equal(times(&out, "isCodable=\"false\""), 15);
	assert_int_equal(times(&out, "isCodable=\"true\""), 88);
	buf_free(&out);
	terms_free(&terms);
}

/* --- XML */

static void a_text_is_escaped_and_what_was_written_apart_is_not(void **state)
{
	struct xml *whole = xml_open(), *part = xml_open();
	struct buf out = { 0 };
	(void)state;

	xml_element(part, "Note");
	xml_attribute(part, "name", STR("\"a\" & <b>"));
	xml_leaf(part, "PlainTextContent", STR("1 < 2 & ä 𝕬"));
	xml_end(part);
	assert_int_equal(xml_str(whole).len, 0);
	xml_element(whole, "Notes");
	xml_add(whole, part);
	xml_end(whole);
	buf_add_str(&out, xml_str(whole));
	assert_says(&out, "name=\"&quot;a&quot; &amp; &lt;b&gt;\"");
	assert_says(&out, "<PlainTextContent>1 &lt; 2 &amp; ä 𝕬</PlainTextContent>");
	assert_false(party_says(&out, "&amp;lt;"));
	xml_close(part);
	xml_close(whole);
	xml_close(NULL);
	buf_free(&out);
}

/* --- ZIP */

static void a_bundle_reads_back_file_by_file(void **state)
{
	struct bundle *bundle = bundle_open();
	struct buf out = { 0 };
	zip_stat_t stat;
	char bytes[8] = "";
	(void)state;

	buf_add_str(&out, STR("before"));
	bundle_add(bundle, &(struct bundle_file){ .name = "a.txt", .bytes = STR("hei\n"),
						  .time_ms = UINT64_C(1795257600000) });
	bundle_add(bundle, &(struct bundle_file){ .name = "sources/ö.txt", .bytes = STR("") });
	bundle_end(bundle, &out);
	bundle_close(bundle);
	assert_memory_equal(out.ptr, "beforePK", 8);
	zip_source_t *source = zip_source_buffer_create(out.ptr + 6, out.len - 6, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
	assert_non_null(zip);
	assert_int_equal(zip_get_num_entries(zip, 0), 2);
	assert_int_equal(zip_stat(zip, "sources/ö.txt", 0, &stat), 0);
	assert_int_equal(stat.size, 0);
	zip_file_t *file = zip_fopen(zip, "a.txt", 0);
	assert_int_equal(zip_fread(file, bytes, sizeof(bytes)), 4);
	assert_string_equal(bytes, "hei\n");
	zip_fclose(file);
	zip_discard(zip);
	buf_free(&out);
}

static void a_bundle_that_is_given_up_leaves_nothing(void **state)
{
	struct bundle *bundle = bundle_open();
	(void)state;

	bundle_add(bundle, &(struct bundle_file){ .name = "a.txt", .bytes = STR("hei") });
	bundle_close(bundle);
	bundle_close(NULL);
}

/* --- names */

static void a_name_is_the_imported_one_or_made_of_session_and_id(void **state)
{
	struct phenomenon phenomenon = { .id = 17 };
	struct session session = { .id = STR("abc") };
	struct arena arena = { 0 };
	(void)state;

	assert_str(phenomenon_name(&arena, &session, &phenomenon), STR("abc-17"));
	phenomenon.imported = STR("vanha 1");
	assert_str(phenomenon_name(&arena, &session, &phenomenon), STR("vanha 1"));
	assert_str(thing_name(&arena, session.id, UINT64_MAX),
		   STR("abc-18446744073709551615"));
	arena_free(&arena);
}

static void what_the_floor_does_not_see_is_not_public(void **state)
{
	struct session session = { 0 };
	(void)state;

	assert_true(phenomenon_is_public(&session, &(struct phenomenon){ .id = 1 }));
	assert_false(phenomenon_is_public(&session, &(struct phenomenon){ .hidden = true }));
	assert_false(phenomenon_is_public(&session, &(struct phenomenon){ .withdrawn = true }));
	assert_false(phenomenon_is_public(&session, &(struct phenomenon){
							    .thread_hidden = true }));
	assert_false(phenomenon_is_public(&session, &(struct phenomenon){
							    .approval = APPROVAL_WAITS }));
	session.agenda.frozen = true;
	assert_false(phenomenon_is_public(&session, &(struct phenomenon){ .id = 1 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_codebook_is_the_vocabulary),
		cmocka_unit_test(own_words_become_codes_once_and_only_those_that_are_left),
		cmocka_unit_test(an_id_that_the_vocabulary_does_not_have_is_a_code_too),
		cmocka_unit_test(a_codebook_names_terms_as_they_are_called_now),
		cmocka_unit_test(a_text_is_escaped_and_what_was_written_apart_is_not),
		cmocka_unit_test(a_bundle_reads_back_file_by_file),
		cmocka_unit_test(a_bundle_that_is_given_up_leaves_nothing),
		cmocka_unit_test(a_name_is_the_imported_one_or_made_of_session_and_id),
		cmocka_unit_test(what_the_floor_does_not_see_is_not_public),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
