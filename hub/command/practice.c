/* SPDX-License-Identifier: EUPL-1.2 */
/* account (found or added, then given a one-time passphrase) → session (found or opened) → print */
#include "command/practice.h"

#include <stdio.h>

#include "access/access.h"
#include "access/organisation.h"
#include "base/check.h"
#include "live/hub.h"
#include "web/links.h"

#define ACCOUNT_NAME "koordinaattori"

static void line_add(struct practice_start *start, const char *label, struct str value)
{
	buf_add_format(&start->text, "%s %.*s\n", label, STR_ARGS(value));
}

static void link_line_add(struct practice_start *start, const char *label, enum role role,
			  struct str session)
{
	struct buf link = { 0 };

	buf_add_str(&link, str_from(start->origin));
	link_add(&link, start->key, role, session);
	line_add(start, label, buf_str(&link));
	buf_free(&link);
}

static void session_print(struct practice_start *start, const struct session *session)
{
	struct str code = session->opening.code;
	struct buf text = { 0 };

	buf_add_format(&text, "%.*s %.*s", STR_ARGS(str_slice(code, 0, 3)),
		       STR_ARGS(str_slice(code, 3, 6)));
	line_add(start, "Harjoitusvartin koodi (practice session):", buf_str(&text));
	link_line_add(start, "Fasilitaattori (facilitator):", ROLE_FACILITATOR, session->id);
	link_line_add(start, "Seinä (wall):", ROLE_WALL, session->id);
	buf_reset(&text);
	buf_add_format(&text, "%s/%.*s", start->origin, STR_ARGS(code));
	line_add(start, "Osallistujat (participants):", buf_str(&text));
	line_add(start, "Lopetus (to end):", STR("Ctrl-C"));
	fwrite(start->text.ptr, 1, start->text.len, stdout);
	fflush(stdout);
	buf_free(&text);
	practice_end(start);
}

static void session_opened(void *self, struct str id, enum fail fail)
{
	struct practice_start *start = self;

	if (fail) {
		start->failed(start->self, "the practice session", fail);
		return;
	}
	const struct session *session = hub_session(start->hub, id);
	CHECK(session);
	session_print(start, session);
}

static bool practice_lives(void *self, const struct session *session)
{
	const struct session **found = self;

	if (!session->opening.practice || agenda_is_closed(session))
		return true;
	*found = session;
	return false;
}

static void session_begin(struct practice_start *start)
{
	const struct session *found = NULL;
	const struct template *template = template_at(0);
	CHECK(template);
	struct opening_wish wish = {
		.title = STR("Harjoitusvartti"),
		.question = STR("Mitä uutta tai kasvavaa olet nähnyt työssäsi viime viikkoina?"),
		.lang = STR("fi"), .template = *template, .practice = true,
	};

	hub_sessions(start->hub, practice_lives, &found);
	if (found)
		session_print(start, found);
	else
		hub_open_session(start->hub, &wish, session_opened, start);
}

static void name_print(struct practice_start *start, struct str name)
{
	struct buf link = { 0 };

	buf_add_format(&link, "%s/coordinator", start->origin);
	line_add(start, "Kirjautuminen (sign in):", buf_str(&link));
	line_add(start, "Käyttäjänimi (name):", name);
	buf_free(&link);
}

static void passphrase_given(void *self, enum fail fail, struct str passphrase)
{
	struct practice_start *start = self;

	if (fail) {
		start->failed(start->self, "the one-time passphrase", fail);
		return;
	}
	name_print(start, STR(ACCOUNT_NAME));
	line_add(start, "Kertakäyttöinen tunnuslause (one-time passphrase):", passphrase);
	session_begin(start);
}

static void account_added(void *self, enum fail fail, uint64_t account)
{
	struct practice_start *start = self;

	if (fail)
		start->failed(start->self, "the first account", fail);
	else
		access_reset(start->access, account, passphrase_given, start);
}

static bool account_first(void *self, const struct account *account)
{
	struct practice_start *start = self;
	struct buf command = { 0 };

	name_print(start, account->name);
	buf_add_format(&command, "vartti user reset %.*s --data %s", STR_ARGS(account->name),
		       start->data);
	line_add(start, "Uusi tunnuslause (a new passphrase):", buf_str(&command));
	buf_free(&command);
	return false;
}

void practice_begin(struct practice_start *start)
{
	const struct account_wish wish = { .name = STR(ACCOUNT_NAME), .role = ROLE_COORDINATOR };

	buf_add_format(&start->text, "\n");
	size_t before = start->text.len;
	enum fail fail = access_accounts(start->access, account_first, start);
	if (fail)
		start->failed(start->self, "the accounts", fail);
	else if (start->text.len > before)
		session_begin(start);
	else
		organisation_add_account(start->organisation, &wish, account_added, start);
}

void practice_end(struct practice_start *start)
{
	buf_free(&start->text);
}
