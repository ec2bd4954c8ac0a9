/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A project of REFI-QDA 1.0 (QDA-XML, 18 March 2019; project exchange 1.5): a ZIP
 * with project.qde and one text a session.  The elements of a project stand in a
 * fixed order and sessions come one after the other, so each kind is written apart
 * and put together at the end.
 *
 * Programs differ in what a line's end counts: in a text a phenomenon is one line,
 * so nothing in a selection can count differently, and lines end in LF.  Positions
 * are code points, the end exclusive as all known programs have it.  Some programs
 * look for variables at sources, others at cases: both have them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/check.h"
#include "base/day.h"
#include "export/bundle.h"
#include "export/codebook.h"
#include "export/inside.h"
#include "export/names.h"
#include "wire/things.h"

/* X(NAME, "variable", Type) */
#define VARIABLES(X)                                                           \
	X(UNIT, "unit", "Text") X(AREA, "area", "Text") X(DATE, "date", "Date") \
	X(KIND, "kind", "Text") X(GROUP, "group", "Text")                      \
	X(SOURCE, "source", "Text") X(VOICES, "voices", "Integer")             \
	X(VOTES, "votes", "Integer") X(QUOTABLE, "quotable", "Boolean")        \
	X(HIDDEN, "hidden", "Boolean")

enum variable {
#define X(name, word, type) VARIABLE_##name,
	VARIABLES(X)
#undef X
	VARIABLE_COUNT
};

static const struct {
	const char *word, *type, *value;
} variables[] = {
#define X(name, word, type) { word, type, type "Value" },
	VARIABLES(X)
#undef X
};

struct project {
	struct codebook codebook;
	struct xml *cases, *sources, *notes, *links;
	struct bundle *bundle;
	uint64_t latest_ms; /* of the sessions' closes */
};

/* One session on its way in. */
struct telling {
	struct project *project;
	const struct terms *terms;
	const struct corrections *corrections;
	const struct session *session;
	struct buf text;
	uint64_t points; /* of the text so far */
};

/* --- names */

static struct guid_of thing_guid(const struct telling *telling, const char *kind, uint64_t id)
{
	return (struct guid_of){ .kind = kind, .name = telling->session->id, .id = id };
}

static void reference_write(struct xml *xml, const char *element, const struct guid_of *of)
{
	xml_element(xml, element);
	xml_guid(xml, "targetGUID", of);
	xml_end(xml);
}

static void thing_begin(struct xml *xml, const char *element, const struct guid_of *of)
{
	xml_element(xml, element);
	xml_guid(xml, "guid", of);
}

static void name_write(struct xml *xml, struct str code, const char *number)
{
	struct buf name = { 0 };

	buf_add_format(&name, "%.*s %s", STR_ARGS(code), number);
	xml_attribute(xml, "name", buf_str(&name));
	buf_free(&name);
}

static void time_write(struct xml *xml, uint64_t time_ms)
{
	struct buf time = { 0 };

	day_add_utc(&time, time_ms);
	xml_attribute(xml, "creationDateTime", buf_str(&time));
	buf_free(&time);
}

/* --- variables */

static struct guid_of variable_guid(enum variable variable)
{
	return (struct guid_of){ .kind = "variable", .name = str_from(variables[variable].word) };
}

static void value_write(struct xml *xml, enum variable variable, struct str value)
{
	const struct guid_of of = variable_guid(variable);

	if (value.len == 0)
		return;
	xml_element(xml, "VariableValue");
	reference_write(xml, "VariableRef", &of);
	xml_leaf(xml, variables[variable].value, value);
	xml_end(xml);
}

static void number_write(struct xml *xml, enum variable variable, uint64_t number)
{
	struct buf digits = { 0 };

	buf_add_u64_text(&digits, number);
	value_write(xml, variable, buf_str(&digits));
	buf_free(&digits);
}

static void flag_write(struct xml *xml, enum variable variable, bool flag)
{
	value_write(xml, variable, flag ? STR("true") : STR("false"));
}

static void session_values_write(struct xml *xml, const struct session *session, struct str area)
{
	struct buf date = { 0 };

	day_add(&date, session->agenda.opened_ms);
	value_write(xml, VARIABLE_UNIT, session->opening.unit);
	value_write(xml, VARIABLE_AREA, area.len ? area : session->opening.area);
	value_write(xml, VARIABLE_DATE, buf_str(&date));
	buf_free(&date);
}

/* A group by its name: a variable has no other place for it. */
static void values_write(const struct telling *telling, const struct phenomenon *phenomenon)
{
	const struct about *about = &phenomenon->about;
	const struct terms *terms = telling->terms;
	struct xml *xml = telling->project->cases;

	session_values_write(xml, telling->session, about->area);
	value_write(xml, VARIABLE_KIND, str_from(kind_word(about->kind)));
	value_write(xml, VARIABLE_GROUP, terms_name(terms, VOCABULARY_GROUPS,
		terms_heir(terms, VOCABULARY_GROUPS, about->group)));
	value_write(xml, VARIABLE_SOURCE, str_from(source_word(about->source)));
	number_write(xml, VARIABLE_VOICES, phenomenon->voices);
	number_write(xml, VARIABLE_VOTES, phenomenon->dots);
	flag_write(xml, VARIABLE_QUOTABLE, about->quotable);
	flag_write(xml, VARIABLE_HIDDEN, phenomenon->hidden);
}

/* --- one session */

static bool on_is_codable(const struct session *session, uint64_t on)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, on);

	return phenomenon && phenomenon_is_codable(phenomenon);
}

/* One line: what would end it becomes a space, so that no code point is lost or added. */
static void paragraph_add(struct buf *text, struct str words)
{
	for (size_t i = 0; i < words.len; i++) {
		const uint8_t *at = (const uint8_t *)words.ptr + i;
		bool separator = i + 2 < words.len && at[0] == 0xe2 && at[1] == 0x80 &&
				 (at[2] == 0xa8 || at[2] == 0xa9); /* U+2028, U+2029 */
		buf_add_byte(text, *at == '\n' || *at == '\t' || separator ? ' ' : *at);
		i += separator ? 2 : 0;
	}
	buf_add_byte(text, '\n');
}

static bool comment_is_told(const struct session *session, const struct comment *comment)
{
	return !comment->withdrawn && !comment->text.gap && on_is_codable(session, comment->on);
}

static bool step_is_told(const struct step *step)
{
	return !step->removed && !step->text.gap;
}

/* Notes on one phenomenon; with `on` 0 those that are on none that is told. */
static void note_references_write(const struct telling *telling, uint64_t on)
{
	const struct session *session = telling->session;
	struct xml *xml = telling->project->sources;

	for (uint32_t i = 0; on && i < session->comments.count; i++) {
		const struct comment *comment = &session->comments.items[i];
		const struct guid_of of = thing_guid(telling, "note", comment->id);
		if (comment->on == on && comment_is_told(session, comment))
			reference_write(xml, "NoteRef", &of);
	}
	for (uint32_t i = 0; i < session->steps.count; i++) {
		const struct step *step = &session->steps.items[i];
		const struct guid_of of = thing_guid(telling, "note", step->id);
		uint64_t target = on_is_codable(session, step->on) ? step->on : 0;
		if (step_is_told(step) && target == on)
			reference_write(xml, "NoteRef", &of);
	}
}

static void codings_write(const struct telling *telling, const struct phenomenon *phenomenon)
{
	const struct labels labels = labels_of(telling->terms, telling->corrections, phenomenon);
	struct xml *xml = telling->project->sources;

	for (uint32_t i = 0; i < labels.count; i++) {
		const struct guid_of code = code_of(&labels.items[i]);
		struct guid_of coding = thing_guid(telling, code.kind, phenomenon->id);
		coding.part = code.name;
		thing_begin(xml, "Coding", &coding);
		reference_write(xml, "CodeRef", &code);
		xml_end(xml);
	}
}

static void selection_write(struct telling *telling, const struct phenomenon *phenomenon)
{
	const struct guid_of of = thing_guid(telling, "selection", phenomenon->id);
	struct xml *xml = telling->project->sources;
	struct str words = body_text_at(&phenomenon->text, 0);
	char number[16], from[24], to[24];
	uint64_t end = telling->points + text_count(words);

	snprintf(number, sizeof(number), "%u", phenomenon->number);
	snprintf(from, sizeof(from), "%llu", (unsigned long long)telling->points);
	snprintf(to, sizeof(to), "%llu", (unsigned long long)end);
	thing_begin(xml, "PlainTextSelection", &of);
	name_write(xml, telling->session->opening.code, number);
	xml_attribute(xml, "startPosition", str_from(from));
	xml_attribute(xml, "endPosition", str_from(to));
	time_write(xml, phenomenon->posted_ms);
	codings_write(telling, phenomenon);
	note_references_write(telling, phenomenon->id);
	xml_end(xml);
	paragraph_add(&telling->text, words);
	telling->points = end + 1;
}

static void case_write(struct telling *telling, const struct phenomenon *phenomenon)
{
	const struct guid_of of = thing_guid(telling, "case", phenomenon->id);
	const struct guid_of source = thing_guid(telling, "source", 0);
	const struct guid_of selection = thing_guid(telling, "selection", phenomenon->id);
	const struct labels labels = labels_of(telling->terms, telling->corrections, phenomenon);
	struct xml *xml = telling->project->cases;
	char number[16];

	snprintf(number, sizeof(number), "%u", phenomenon->number);
	thing_begin(xml, "Case", &of);
	name_write(xml, telling->session->opening.code, number);
	for (uint32_t i = 0; i < labels.count; i++) {
		const struct guid_of code = code_of(&labels.items[i]);
		reference_write(xml, "CodeRef", &code);
	}
	codebook_add(&telling->project->codebook, &labels);
	values_write(telling, phenomenon);
	reference_write(xml, "SourceRef", &source);
	reference_write(xml, "SelectionRef", &selection);
	xml_end(xml);
}

static void link_write(struct telling *telling, const struct phenomenon *phenomenon)
{
	const struct guid_of of = thing_guid(telling, "link", phenomenon->id);
	const struct guid_of from = thing_guid(telling, "selection", phenomenon->id);
	const struct guid_of to = thing_guid(telling, "selection", phenomenon->head);
	struct xml *xml = telling->project->links;

	if (phenomenon->head == phenomenon->id ||
	    !on_is_codable(telling->session, phenomenon->head))
		return;
	thing_begin(xml, "Link", &of);
	xml_attribute(xml, "name", STR("merged into"));
	xml_attribute(xml, "direction", STR("OneWay"));
	xml_guid(xml, "originGUID", &from);
	xml_guid(xml, "targetGUID", &to);
	xml_end(xml);
}

static void comment_note_write(struct telling *telling, const struct comment *comment)
{
	const struct phenomenon *on = phenomena_find(&telling->session->phenomena, comment->on);
	const struct guid_of of = thing_guid(telling, "note", comment->id);
	struct xml *xml = telling->project->notes;
	char number[32];

	snprintf(number, sizeof(number), "%u/%u", on->number, comment->number);
	thing_begin(xml, "Note", &of);
	name_write(xml, telling->session->opening.code, number);
	time_write(xml, comment->posted_ms);
	if (comment->hidden)
		xml_leaf(xml, "Description", STR("hidden"));
	xml_leaf(xml, "PlainTextContent", body_text_at(&comment->text, 0));
	xml_end(xml);
}

static void step_note_write(struct telling *telling, const struct step *step)
{
	const struct guid_of of = thing_guid(telling, "note", step->id);
	struct xml *xml = telling->project->notes;
	struct buf text = { 0 };

	for (uint32_t i = 0; i < 3; i++) {
		struct str part = body_text_at(&step->text, i);
		if (part.len && text.len)
			buf_add_str(&text, STR(" → "));
		buf_add_str(&text, part);
	}
	thing_begin(xml, "Note", &of);
	name_write(xml, telling->session->opening.code, "next step");
	time_write(xml, step->written_ms);
	xml_leaf(xml, "PlainTextContent", buf_str(&text));
	xml_end(xml);
	buf_free(&text);
}

static void notes_write(struct telling *telling)
{
	const struct session *session = telling->session;

	for (uint32_t i = 0; i < session->comments.count; i++)
		if (comment_is_told(session, &session->comments.items[i]))
			comment_note_write(telling, &session->comments.items[i]);
	for (uint32_t i = 0; i < session->steps.count; i++)
		if (step_is_told(&session->steps.items[i]))
			step_note_write(telling, &session->steps.items[i]);
}

static void file_name_add(struct buf *name, const struct guid_of *source)
{
	struct guid guid = guid_make(source);

	buf_add_str(name, guid_str(&guid));
	buf_add_str(name, STR(".txt"));
}

static void source_begin(struct telling *telling, const struct guid_of *source)
{
	const struct session *session = telling->session;
	struct xml *xml = telling->project->sources;
	struct buf words = { 0 };

	thing_begin(xml, "TextSource", source);
	day_add(&words, session->agenda.opened_ms);
	buf_add_format(&words, " %.*s", STR_ARGS(body_text_at(&session->title, 0)));
	xml_attribute(xml, "name", buf_str(&words));
	buf_reset(&words);
	buf_add_str(&words, STR("internal://"));
	file_name_add(&words, source);
	xml_attribute(xml, "plainTextPath", buf_str(&words));
	time_write(xml, session->agenda.opened_ms);
	if (body_text_at(&session->question, 0).len)
		xml_leaf(xml, "Description", body_text_at(&session->question, 0));
	buf_free(&words);
}

static void source_write(struct telling *telling, const struct guid_of *source)
{
	const struct phenomena *phenomena = &telling->session->phenomena;

	source_begin(telling, source);
	for (uint32_t i = 0; i < phenomena->count; i++) {
		if (!phenomenon_is_codable(&phenomena->items[i]))
			continue;
		selection_write(telling, &phenomena->items[i]);
		case_write(telling, &phenomena->items[i]);
		link_write(telling, &phenomena->items[i]);
	}
	note_references_write(telling, 0);
	session_values_write(telling->project->sources, telling->session, STR(""));
	xml_end(telling->project->sources);
}

static void qdpx_add(struct export *export, const struct session *session, bool verified)
{
	struct project *project = export->self;
	struct telling telling = { .project = project, .session = session,
				   .terms = export->terms,
				   .corrections = export->corrections };
	const struct guid_of source = thing_guid(&telling, "source", 0);
	struct buf name = { 0 };
	(void)verified;

	source_write(&telling, &source);
	notes_write(&telling);
	buf_add_str(&name, STR("sources/"));
	file_name_add(&name, &source);
	bundle_add(project->bundle, &(struct bundle_file){
		.name = str_terminated(&export->scratch, buf_str(&name)),
		.bytes = str_copy(&export->arena, buf_str(&telling.text)),
		.time_ms = session->agenda.closed_ms });
	if (project->latest_ms < session->agenda.closed_ms)
		project->latest_ms = session->agenda.closed_ms;
	buf_free(&name);
	buf_free(&telling.text);
}

/* --- the whole */

static void qdpx_open(struct export *export)
{
	struct project *project = calloc(1, sizeof(*project));

	CHECK(project);
	*project = (struct project){ .codebook.terms = export->terms,
				     .cases = xml_open(), .sources = xml_open(),
				     .notes = xml_open(), .links = xml_open(),
				     .bundle = bundle_open() };
	export->self = project;
}

static void variables_write(struct xml *xml)
{
	xml_element(xml, "Variables");
	for (int i = 0; i < VARIABLE_COUNT; i++) {
		const struct guid_of of = variable_guid((enum variable)i);
		thing_begin(xml, "Variable", &of);
		xml_attribute(xml, "name", str_from(variables[i].word));
		xml_attribute(xml, "typeOfVariable", str_from(variables[i].type));
		xml_end(xml);
	}
	xml_end(xml);
}

/* An empty one would not be valid. */
static void part_write(struct xml *xml, const char *element, struct xml *part)
{
	if (xml_str(part).len == 0)
		return;
	xml_element(xml, element);
	xml_add(xml, part);
	xml_end(xml);
}

static void project_write(const struct export *export, struct xml *xml)
{
	struct project *project = export->self;

	xml_begin(xml);
	xml_element(xml, "Project");
	xml_attribute(xml, "xmlns", STR("urn:QDA-XML:project:1.0"));
	xml_attribute(xml, "name", export->wish.name);
	xml_attribute(xml, "origin", STR("Vartti"));
	if (project->latest_ms)
		time_write(xml, project->latest_ms);
	xml_element(xml, "CodeBook");
	codebook_write(&project->codebook, xml);
	xml_end(xml);
	variables_write(xml);
	part_write(xml, "Cases", project->cases);
	part_write(xml, "Sources", project->sources);
	part_write(xml, "Notes", project->notes);
	part_write(xml, "Links", project->links);
	xml_end(xml);
}

static void qdpx_end(struct export *export)
{
	struct project *project = export->self;
	struct xml *xml = xml_open();

	project_write(export, xml);
	bundle_add(project->bundle, &(struct bundle_file){
		.name = "project.qde", .bytes = xml_str(xml), .time_ms = project->latest_ms });
	bundle_end(project->bundle, export->out);
	xml_close(xml);
}

static void qdpx_close(struct export *export)
{
	struct project *project = export->self;

	codebook_free(&project->codebook);
	xml_close(project->cases);
	xml_close(project->sources);
	xml_close(project->notes);
	xml_close(project->links);
	bundle_close(project->bundle);
	free(project);
}

const struct format qdpx_format = { qdpx_open, qdpx_add, qdpx_end, qdpx_close };
