/* SPDX-License-Identifier: EUPL-1.2 */
#include "desk.h"

static uint64_t desk_wall_ms(void *self)
{
	const struct desk *desk = self;

	return desk->now_ms;
}

static void parts_open(struct desk *desk)
{
	assert_int_equal(access_open(&desk->access, desk->access_path, NULL), FAIL_NONE);
	access_give_clock(desk->access, desk_wall_ms, desk);
	assert_int_equal(journal_memory_open(&desk->journal, desk->disk), FAIL_NONE);
	assert_int_equal(organisation_open(&desk->organisation, desk->access, desk->journal),
			 FAIL_NONE);
	const struct office_settings settings = {
		.access = desk->access, .organisation = desk->organisation,
		.journal = desk->journal, .path = desk->path,
	};
	assert_int_equal(office_open(&desk->office, &settings), FAIL_NONE);
}

static void parts_close(struct desk *desk)
{
	journal_close(desk->journal);
	office_close(desk->office);
	organisation_close(desk->organisation);
	access_close(desk->access);
}

static void account_added(void *self, enum fail fail, uint64_t account)
{
	(void)self;
	assert_int_equal(fail, FAIL_NONE);
	assert_int_not_equal(account, 0);
}

int desk_open(void **state)
{
	struct desk *desk = calloc(1, sizeof(*desk));
	const struct account_wish maija = { STR("Maija"), ROLE_COORDINATOR };
	const struct account_wish matti = { STR("Matti"), ROLE_COORDINATOR };

	scratch_open(&desk->scratch);
	strcpy(desk->path, scratch_path(&desk->scratch, "office.db"));
	strcpy(desk->access_path, scratch_path(&desk->scratch, "access.db"));
	desk->disk = memory_disk_make();
	desk->now_ms = 1795257600000;
	parts_open(desk);
	organisation_add_account(desk->organisation, &maija, account_added, desk);
	organisation_add_account(desk->organisation, &matti, account_added, desk);
	journal_memory_commit(desk->journal, 2);
	*state = desk;
	return 0;
}

int desk_close(void **state)
{
	struct desk *desk = *state;

	parts_close(desk);
	memory_disk_free(desk->disk);
	scratch_close(&desk->scratch);
	buf_free(&desk->out);
	free(desk);
	return 0;
}

void desk_again(struct desk *desk)
{
	parts_close(desk);
	parts_open(desk);
}

static void errand_answered(void *self, enum fail fail, const struct ruling *ruling)
{
	struct desk *desk = self;

	desk->answers++;
	desk->fail = fail;
	desk->ruling = *ruling;
}

enum refusal desk_do(struct desk *desk, struct errand errand)
{
	desk->answers = 0;
	desk->now_ms += 1000;
	errand.by = errand.by ? errand.by : 1;
	errand.role = errand.role ? errand.role : ROLE_COORDINATOR;
	office_do(desk->office, &errand, errand_answered, desk);
	if (!desk->answers)
		journal_memory_commit(desk->journal, 1);
	assert_int_equal(desk->answers, 1);
	assert_int_equal(desk->fail, FAIL_NONE);
	return desk->ruling.refusal;
}

uint64_t desk_card(struct desk *desk, uint64_t fields, const char *text)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_CARD_MADE,
							.value = fields,
							.text = str_from(text) }), REFUSAL_NONE);
	return desk->ruling.id;
}

struct asking *desk_asking(struct desk *desk)
{
	struct asking *asking;

	buf_reset(&desk->out);
	assert_int_equal(asking_open(&asking, desk->path, desk->access_path), FAIL_NONE);
	return asking;
}

const char *desk_asked(struct desk *desk, struct asking *asking, enum fail fail)
{
	asking_close(asking);
	if (fail)
		buf_add_str(&desk->out, str_from(fail_words(fail)));
	buf_add_byte(&desk->out, 0);
	return desk->out.ptr;
}

const char *desk_card_text(struct desk *desk, uint64_t card)
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, card_find(asking, card, &desk->out));
}

const char *desk_history(struct desk *desk, uint64_t card)
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, card_find_history(asking, card, &desk->out));
}

bool desk_says(const struct desk *desk, const char *text)
{
	return memmem(desk->out.ptr, desk->out.len, text, strlen(text));
}

/* A scan goes by the key. */
static void table_dump(sqlite3 *db, const char *name, struct buf *out)
{
	sqlite3_stmt *rows;
	struct buf sql = { 0 };
	bool row = true;

	buf_add_format(&sql, "SELECT * FROM %s", name);
	buf_add_byte(&sql, 0);
	assert_int_equal(statement_make(&rows, db, sql.ptr), FAIL_NONE);
	buf_add_format(out, "%s\n", name);
	while (statement_step(rows, &row) == FAIL_NONE && row) {
		for (int i = 0; i < sqlite3_column_count(rows); i++) {
			buf_add_str(out, sqlite_column_bytes(rows, i));
			buf_add_byte(out, '|');
		}
		buf_add_byte(out, '\n');
	}
	sqlite3_finalize(rows);
	buf_free(&sql);
}

void desk_dump(const char *path, struct buf *out)
{
	struct database_settings settings = book_settings(path);
	sqlite3_stmt *tables;
	sqlite3 *db;
	bool row = true;

	settings.read_only = true;
	assert_int_equal(database_open(&db, &settings), FAIL_NONE);
	assert_int_equal(statement_make(&tables, db, "SELECT name FROM sqlite_schema"
					" WHERE type = 'table' ORDER BY name"), FAIL_NONE);
	while (statement_step(tables, &row) == FAIL_NONE && row)
		table_dump(db, (const char *)sqlite3_column_text(tables, 0), out);
	sqlite3_finalize(tables);
	sqlite3_close(db);
	buf_add_byte(out, 0);
}
