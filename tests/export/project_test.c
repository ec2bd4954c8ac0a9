/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 6 of export/README.md: projects and codebooks of REFI-QDA. */
#include <libxml/xmlschemas.h>
#include <zip.h>

#include "party.h"

static void file_read_out(const struct buf *bundle, const char *name, struct buf *out)
{
	zip_source_t *bytes = zip_source_buffer_create(bundle->ptr, bundle->len, 0, NULL);
	zip_t *zip = zip_open_from_source(bytes, ZIP_RDONLY, NULL);
	zip_stat_t stat;

	assert_non_null(zip);
	assert_int_equal(name ? zip_stat(zip, name, 0, &stat) : zip_stat_index(zip, 0, 0, &stat),
			 0);
	zip_file_t *file = zip_fopen_index(zip, stat.index, 0);
	assert_non_null(file);
	buf_reserve(out, stat.size + 1);
	assert_int_equal(zip_fread(file, out->ptr, stat.size), stat.size);
	out->len = stat.size;
	out->ptr[out->len] = '\0';
	zip_fclose(file);
	zip_discard(zip);
}

static void assert_valid(const struct buf *xml)
{
	xmlDocPtr document = xmlReadMemory(xml->ptr, (int)xml->len, NULL, NULL, XML_PARSE_NONET);
	xmlSchemaParserCtxtPtr parser =
		xmlSchemaNewParserCtxt(VARTTI_SOURCE "/tests/export/Project-mrt2019.xsd");
	xmlSchemaPtr schema = xmlSchemaParse(parser);
	xmlSchemaValidCtxtPtr valid = xmlSchemaNewValidCtxt(schema);

	assert_non_null(document);
	assert_non_null(valid);
	assert_int_equal(xmlSchemaValidateDoc(valid, document), 0);
	xmlSchemaFreeValidCtxt(valid);
	xmlSchemaFree(schema);
	xmlSchemaFreeParserCtxt(parser);
	xmlFreeDoc(document);
}

static void project_export(struct room *room, struct buf *xml, struct buf *text)
{
	struct buf bundle = { 0 };

	party_export(&bundle, room ? &room->session : NULL,
		     (struct export_wish){ .format = EXPORT_QDPX, .name = STR("Koe & <muu>") });
	file_read_out(&bundle, "project.qde", xml);
	if (text)
		file_read_out(&bundle, NULL, text);
	buf_free(&bundle);
}

static void an_empty_project_is_valid(void **state)
{
	struct buf xml = { 0 };
	(void)state;

	project_export(NULL, &xml, NULL);
	assert_valid(&xml);
	assert_says(&xml, "name=\"Koe &amp; &lt;muu&gt;\"");
	assert_false(party_says(&xml, "<Sources>"));
	buf_free(&xml);
}

static void a_session_without_phenomena_is_valid(void **state)
{
	struct buf xml = { 0 }, text = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_close(&room);
	project_export(&room, &xml, &text);
	assert_valid(&xml);
	assert_string_equal(text.ptr, "");
	buf_free(&xml);
	buf_free(&text);
	room_close(&room);
}

/* 𝕬 is four bytes, two units of UTF-16 and one code point. */
static void positions_are_code_points_and_a_phenomenon_is_a_line(void **state)
{
	struct buf xml = { 0 }, text = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	party_post(&room, 1, (struct said){ .text = "𝕬ä" });
	party_post(&room, 1, (struct said){ .text = "kaksi\nriviä\tja\xe2\x80\xa8kolmas" });
	party_post(&room, 1, (struct said){ .text = "<&\">" });
	party_close(&room);
	project_export(&room, &xml, &text);
	assert_valid(&xml);
	assert_string_equal(text.ptr, "𝕬ä\nkaksi riviä ja kolmas\n<&\">\n");
	assert_says(&xml, "startPosition=\"0\" endPosition=\"2\"");
	assert_says(&xml, "startPosition=\"3\" endPosition=\"24\"");
	assert_says(&xml, "startPosition=\"25\" endPosition=\"29\"");
	buf_free(&xml);
	buf_free(&text);
	room_close(&room);
}

static void tags_are_codes_a_merge_is_a_link_and_a_comment_a_note(void **state)
{
	struct buf xml = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t first = party_post(&room, 1, (struct said){ "Ensin", "haato", "ihan oma", true });
	uint64_t second = party_post(&room, 2, (struct said){ .text = "Sitten" });
	room_move(&room, READ);
	room_comment(&room, 2, first, "Samaa <täällä>");
	party_apply(&room, ROOM_DESK, (struct entry){ .kind = ENTRY_MERGED, .on = second,
						      .value = first });
	party_close(&room);
	project_export(&room, &xml, NULL);
	assert_valid(&xml);
	assert_says(&xml, "name=\"häätö\" isCodable=\"true\"");
	assert_says(&xml, "name=\"Asuminen\" isCodable=\"false\"");
	assert_says(&xml, "name=\"ihan oma\" isCodable=\"true\"");
	assert_says(&xml, "<CodeRef targetGUID=\"827d5f93-09a0-8b52-8c72-0319888f1c45\"/>");
	assert_says(&xml, "name=\"merged into\" direction=\"OneWay\"");
	assert_says(&xml, "<PlainTextContent>Samaa &lt;täällä&gt;</PlainTextContent>");
	assert_says(&xml, "<BooleanValue>true</BooleanValue>");
	assert_false(party_says(&xml, "User"));
	buf_free(&xml);
	room_close(&room);
}

static void what_was_withdrawn_or_destroyed_leaves_no_trace(void **state)
{
	struct buf xml = { 0 }, text = { 0 };
	struct room room;
	(void)state;

	room_open(&room);
	room_move(&room, COLLECT);
	uint64_t gone = party_post(&room, 1, (struct said){ .text = "Pois", .free = "katosana" });
	party_post(&room, 1, (struct said){ .text = "Aukko" });
	uint64_t left = party_post(&room, 1, (struct said){ .text = "Jää" });
	room_move(&room, READ);
	room_comment(&room, 2, left, "Katoava");
	room_comment(&room, 2, left, "Peruttu");
	party_apply(&room, ROOM_DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .on = left,
		.texts = { STR("Ei viedä"), STR(""), STR("") }, .text_count = 3 });
	party_close(&room);
	room.session.phenomena.items[0].withdrawn = true;
	assert_int_equal(room.session.phenomena.items[0].id, gone);
	body_text_wipe(&room.session.phenomena.items[1].text);
	body_text_wipe(&room.session.comments.items[0].text);
	room.session.comments.items[1].withdrawn = true;
	room.session.steps.items[0].removed = true;
	project_export(&room, &xml, &text);
	assert_valid(&xml);
	assert_string_equal(text.ptr, "Jää\n");
	assert_false(party_says(&xml, "katosana"));
	assert_false(party_says(&xml, "<Notes>"));
	assert_false(party_says(&xml, "NoteRef"));
	buf_free(&xml);
	buf_free(&text);
	room_close(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_project_is_valid),
		cmocka_unit_test(a_session_without_phenomena_is_valid),
		cmocka_unit_test(positions_are_code_points_and_a_phenomenon_is_a_line),
		cmocka_unit_test(tags_are_codes_a_merge_is_a_link_and_a_comment_a_note),
		cmocka_unit_test(what_was_withdrawn_or_destroyed_leaves_no_trace),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
