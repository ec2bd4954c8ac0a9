/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A table for spreadsheets: UTF-8 with BOM, `;` as Finnish and Swedish ones want
 * it, CRLF, quotes by RFC 4180.  A phenomenon is a row; its comments and the next
 * steps are rows below it, told apart by their first cell.
 *
 * A cell that begins like a formula would be one: a spreadsheet that opens what a
 * stranger wrote must not run it (OWASP, CSV Injection).
 */
#include <string.h>

#include "base/day.h"
#include "export/inside.h"
#include "export/names.h"
#include "wire/things.h"

/* X(NAME, "column") */
#define COLUMNS(X)                                                                       \
	X(ROW, "row") X(ID, "id") X(THREAD, "thread") X(N, "n") X(TEXT, "text")          \
	X(GAP, "gap") X(LANG, "lang") X(TAGS, "tags") X(TAG_NAMES, "tag_names")          \
	X(FREE, "free") X(KIND, "kind") X(GROUP, "group") X(GROUP_NAME, "group_name")    \
	X(SOURCE, "source") X(AREA, "area") X(QUOTABLE, "quotable")                      \
	X(VOICES, "voices") X(VOTES, "votes") X(COMMENTS, "comments") X(WHO, "who")      \
	X(WHOM, "whom") X(WRITTEN, "written") X(EDITED, "edited") X(HIDDEN, "hidden")    \
	X(WAITING, "waiting") X(REFUSED, "refused") X(REASON, "reason")                  \
	X(REDACTED, "redacted") X(REVIEW, "review") X(CORRECTED, "corrected")            \
	X(SESSION, "session") X(CODE, "code") X(TITLE, "title")                          \
	X(QUESTION, "question") X(UNIT, "unit") X(SESSION_AREA, "session_area")          \
	X(OPENED, "opened")

enum column {
#define X(name, word) COLUMN_##name,
	COLUMNS(X)
#undef X
	COLUMN_COUNT
};

struct row {
	struct str cells[COLUMN_COUNT]; /* in the scratch arena, or the session's */
};

/* One session on its way into rows. */
struct sheet {
	struct export *export;
	const struct session *session;
	struct row row; /* what all its rows have; the rest is empty */
};

/* --- cells */

static bool cell_is_formula(struct str cell)
{
	return cell.len && memchr("=+-@\t\r", cell.ptr[0], 6);
}

static bool cell_wants_quotes(struct str cell)
{
	for (size_t i = 0; i < cell.len; i++)
		if (memchr(";\"\r\n\t", cell.ptr[i], 5))
			return true;
	return cell.len && (cell.ptr[0] == ' ' || cell.ptr[cell.len - 1] == ' ');
}

static void cell_add(struct buf *out, struct str cell)
{
	bool quotes = cell_wants_quotes(cell);

	if (quotes)
		buf_add_byte(out, '"');
	if (cell_is_formula(cell))
		buf_add_byte(out, '\'');
	for (size_t i = 0; i < cell.len; i++) {
		if (cell.ptr[i] == '"')
			buf_add_byte(out, '"');
		buf_add_byte(out, (uint8_t)cell.ptr[i]);
	}
	if (quotes)
		buf_add_byte(out, '"');
}

static void row_add(struct buf *out, const struct row *row)
{
	for (int i = 0; i < COLUMN_COUNT; i++) {
		if (i)
			buf_add_byte(out, ';');
		cell_add(out, row->cells[i]);
	}
	buf_add_str(out, STR("\r\n"));
}

static struct str number_cell(struct sheet *sheet, uint64_t number)
{
	struct buf digits = { 0 };

	buf_add_u64_text(&digits, number);
	struct str cell = str_copy(&sheet->export->scratch, buf_str(&digits));
	buf_free(&digits);
	return cell;
}

static struct str count_cell(struct sheet *sheet, uint64_t count)
{
	return count_is_told(&sheet->export->wish, count) ? number_cell(sheet, count)
							  : STR(SMALL_COUNT);
}

static struct str time_cell(struct sheet *sheet, uint64_t time_ms)
{
	struct buf time = { 0 };

	day_add_time(&time, time_ms);
	struct str cell = str_copy(&sheet->export->scratch, buf_str(&time));
	buf_free(&time);
	return cell;
}

static struct str flag_cell(bool flag)
{
	return flag ? STR("1") : STR("");
}

enum tags_told { TAGS_IDS, TAGS_NAMES, TAGS_OWN };

/* A bar between. */
static struct str tags_cell(struct sheet *sheet, const struct labels *labels, enum tags_told told)
{
	const struct terms *terms = sheet->export->terms;
	struct buf tags = { 0 };

	for (uint32_t i = 0; i < labels->count; i++) {
		const struct label *label = &labels->items[i];
		if (label->own != (told == TAGS_OWN))
			continue;
		if (tags.len)
			buf_add_str(&tags, STR(" | "));
		buf_add_str(&tags, told == TAGS_NAMES
					   ? terms_name(terms, VOCABULARY_TAGS, label->word)
					   : label->word);
	}
	struct str cell = str_copy(&sheet->export->scratch, buf_str(&tags));
	buf_free(&tags);
	return cell;
}

/* --- rows */

static const struct phenomenon *head_of(const struct sheet *sheet, uint64_t id)
{
	return phenomena_find_head(&sheet->session->phenomena, id);
}

static struct str thread_cell(struct sheet *sheet, uint64_t on)
{
	const struct phenomenon *head = head_of(sheet, on);

	return head ? phenomenon_name(&sheet->export->scratch, sheet->session, head) : STR("");
}

static void about_fill(struct sheet *sheet, struct row *row, const struct phenomenon *phenomenon)
{
	const struct about *about = &phenomenon->about;
	const struct terms *terms = sheet->export->terms;
	struct str group = terms_heir(terms, VOCABULARY_GROUPS, about->group);

	row->cells[COLUMN_LANG] = about->lang;
	row->cells[COLUMN_KIND] = str_from(kind_word(about->kind));
	row->cells[COLUMN_GROUP] = group;
	row->cells[COLUMN_GROUP_NAME] = terms_name(terms, VOCABULARY_GROUPS, group);
	row->cells[COLUMN_SOURCE] = str_from(source_word(about->source));
	row->cells[COLUMN_AREA] = about->area;
	row->cells[COLUMN_QUOTABLE] = flag_cell(about->quotable);
	row->cells[COLUMN_VOICES] = count_cell(sheet, phenomenon->voices);
	row->cells[COLUMN_VOTES] = count_cell(sheet, phenomenon->dots);
	row->cells[COLUMN_COMMENTS] = count_cell(sheet, phenomenon->comments);
}

/* What she wrote herself. */
static void words_fill(struct sheet *sheet, struct row *row, const struct phenomenon *phenomenon,
		       const struct labels *labels)
{
	row->cells[COLUMN_TEXT] = body_text_at(&phenomenon->text, 0);
	row->cells[COLUMN_GAP] = flag_cell(phenomenon->text.gap);
	row->cells[COLUMN_FREE] = tags_cell(sheet, labels, TAGS_OWN);
}

static void marks_fill(struct sheet *sheet, struct row *row, const struct phenomenon *phenomenon)
{
	row->cells[COLUMN_WRITTEN] = time_cell(sheet, phenomenon->posted_ms);
	row->cells[COLUMN_EDITED] = flag_cell(phenomenon->edited);
	row->cells[COLUMN_HIDDEN] = flag_cell(phenomenon->hidden);
	row->cells[COLUMN_WAITING] = flag_cell(phenomenon->approval == APPROVAL_WAITS);
	row->cells[COLUMN_REFUSED] = flag_cell(phenomenon->approval == APPROVAL_REFUSED);
	row->cells[COLUMN_REASON] = body_text_at(&phenomenon->reason, 0);
	row->cells[COLUMN_REDACTED] = flag_cell(phenomenon->redacted);
	row->cells[COLUMN_REVIEW] = flag_cell(phenomenon_is_to_review(phenomenon));
	row->cells[COLUMN_CORRECTED] = flag_cell(corrections_have(sheet->export->corrections,
								  phenomenon->id));
}

static void phenomenon_write(struct sheet *sheet, const struct phenomenon *phenomenon)
{
	const struct labels labels = labels_of(sheet->export->terms, sheet->export->corrections,
					       phenomenon);
	bool shared = sheet->export->wish.shared;
	struct row row = sheet->row;

	row.cells[COLUMN_ROW] = STR("phenomenon");
	row.cells[COLUMN_ID] = phenomenon_name(&sheet->export->scratch, sheet->session, phenomenon);
	row.cells[COLUMN_THREAD] = thread_cell(sheet, phenomenon->id);
	row.cells[COLUMN_N] = number_cell(sheet, phenomenon->number);
	row.cells[COLUMN_TAGS] = tags_cell(sheet, &labels, TAGS_IDS);
	row.cells[COLUMN_TAG_NAMES] = tags_cell(sheet, &labels, TAGS_NAMES);
	about_fill(sheet, &row, phenomenon);
	if (!shared || phenomenon->about.quotable)
		words_fill(sheet, &row, phenomenon, &labels);
	if (!shared)
		marks_fill(sheet, &row, phenomenon);
	row_add(sheet->export->out, &row);
}

static void comment_write(struct sheet *sheet, const struct comment *comment)
{
	const struct phenomenon *on = phenomena_find(&sheet->session->phenomena, comment->on);
	struct buf number = { 0 };
	struct row row = sheet->row;

	buf_add_format(&number, "%u/%u", on->number, comment->number);
	row.cells[COLUMN_ROW] = STR("comment");
	row.cells[COLUMN_ID] = thing_name(&sheet->export->scratch, sheet->session->id, comment->id);
	row.cells[COLUMN_THREAD] = thread_cell(sheet, comment->on);
	row.cells[COLUMN_N] = buf_str(&number);
	row.cells[COLUMN_TEXT] = body_text_at(&comment->text, 0);
	row.cells[COLUMN_GAP] = flag_cell(comment->text.gap);
	row.cells[COLUMN_LANG] = comment->lang;
	row.cells[COLUMN_WRITTEN] = time_cell(sheet, comment->posted_ms);
	row.cells[COLUMN_HIDDEN] = flag_cell(comment->hidden);
	row.cells[COLUMN_REASON] = body_text_at(&comment->reason, 0);
	row.cells[COLUMN_REDACTED] = flag_cell(comment->redacted);
	row.cells[COLUMN_REVIEW] = flag_cell(comment->review);
	row_add(sheet->export->out, &row);
	buf_free(&number);
}

static void step_write(struct sheet *sheet, const struct step *step)
{
	struct row row = sheet->row;

	row.cells[COLUMN_ROW] = STR("step");
	row.cells[COLUMN_ID] = thing_name(&sheet->export->scratch, sheet->session->id, step->id);
	row.cells[COLUMN_THREAD] = thread_cell(sheet, step->on);
	row.cells[COLUMN_TEXT] = body_text_at(&step->text, 0);
	row.cells[COLUMN_WHO] = body_text_at(&step->text, 1);
	row.cells[COLUMN_WHOM] = body_text_at(&step->text, 2);
	row.cells[COLUMN_GAP] = flag_cell(step->text.gap);
	row.cells[COLUMN_WRITTEN] = time_cell(sheet, step->written_ms);
	row.cells[COLUMN_REVIEW] = flag_cell(step->review);
	row_add(sheet->export->out, &row);
}

static void comments_write(struct sheet *sheet)
{
	const struct comments *comments = &sheet->session->comments;

	for (uint32_t i = 0; i < comments->count; i++)
		if (!comments->items[i].withdrawn && !comments->items[i].thread_withdrawn)
			comment_write(sheet, &comments->items[i]);
}

static void steps_write(struct sheet *sheet)
{
	const struct steps *steps = &sheet->session->steps;

	for (uint32_t i = 0; i < steps->count; i++)
		if (!steps->items[i].removed)
			step_write(sheet, &steps->items[i]);
}

static void session_fill(struct sheet *sheet)
{
	const struct session *session = sheet->session;
	struct str *cells = sheet->row.cells;

	cells[COLUMN_SESSION] = session->id;
	cells[COLUMN_CODE] = session->opening.code;
	cells[COLUMN_TITLE] = body_text_at(&session->title, 0);
	cells[COLUMN_QUESTION] = body_text_at(&session->question, 0);
	cells[COLUMN_UNIT] = session->opening.unit;
	cells[COLUMN_SESSION_AREA] = session->opening.area;
	cells[COLUMN_OPENED] = time_cell(sheet, session->agenda.opened_ms);
}

static void csv_add(struct export *export, const struct session *session, bool verified)
{
	struct sheet sheet = { .export = export, .session = session };
	const struct phenomena *phenomena = &session->phenomena;
	(void)verified;

	session_fill(&sheet);
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *phenomenon = &phenomena->items[i];
		if (phenomenon_is_told(&export->wish, session, phenomenon))
			phenomenon_write(&sheet, phenomenon);
	}
	if (export->wish.shared)
		return;
	comments_write(&sheet);
	steps_write(&sheet);
}

static void csv_open(struct export *export)
{
	static const struct row names = { {
#define X(name, word) { word, sizeof(word) - 1 },
		COLUMNS(X)
#undef X
	} };

	buf_add_str(export->out, STR("\xef\xbb\xbf"));
	row_add(export->out, &names);
}

const struct format csv_format = { .open = csv_open, .add = csv_add };
