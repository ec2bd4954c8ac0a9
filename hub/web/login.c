/* SPDX-License-Identifier: EUPL-1.2 */
/* Signing in and out, choosing a passphrase.  The cookie is not for scripts nor for other sites. */
#include "access/access.h"
#include "web/answer.h"
#include "web/body.h"
#include "wire/json.h"

#define COOKIE_RULES "; Path=/; HttpOnly; SameSite=Strict"

static void account_encode(struct buf *text, const struct account *account)
{
	struct json json = { .out = text };

	json_open(&json, '{');
	member_text(&json, "name", account->name);
	json_key(&json, "role");
	json_word(&json, role_word(account->role));
	member_bool(&json, "choose_passphrase", account->choose_passphrase);
	json_close(&json, '}');
}

static const char *cookie_make(struct buf *out, const struct request *request, struct str value)
{
	buf_add_format(out, "vartti=%.*s" COOKIE_RULES "; Max-Age=%llu%s", STR_ARGS(value),
		       value.len > 0 ? LOGIN_LIFE_MS / 1000 : 0ull,
		       request_is_secure(request) ? "; Secure" : "");
	buf_add_byte(out, '\0');
	return out->ptr;
}

static void login_answered(void *self, enum fail fail, const struct account *account,
			   struct str cookie)
{
	struct ask *ask = self;
	struct buf text = { 0 }, line = { 0 };

	if (fail == FAIL_DENIED) {
		answer_refused(ask->request, 403, GATE_WRONG_PASSPHRASE);
	} else if (fail) {
		answer_failed(ask->request, fail);
	} else {
		account_encode(&text, account);
		request_reply(ask->request, &(struct reply){
			.status = 200, .type = "application/json", .body = buf_str(&text),
			.set_cookie = cookie_make(&line, ask->request, cookie) });
	}
	buf_free(&text);
	buf_free(&line);
}

void login(struct ask *ask)
{
	json_t *body = body_read(ask->request);

	if (!body)
		return;
	const struct login_wish wish = { .name = body_text(body, "name"),
					 .passphrase = body_text(body, "passphrase") };
	access_login(ask->web->access, &wish, login_answered, ask);
	json_decref(body);
}

void logout(struct ask *ask)
{
	struct buf line = { 0 };

	access_logout(ask->web->access, request_cookie(ask->request, "vartti"));
	request_reply(ask->request, &(struct reply){
		.status = 204, .set_cookie = cookie_make(&line, ask->request, STR("")) });
	buf_free(&line);
}

void me_show(struct ask *ask)
{
	struct buf text = { 0 };

	account_encode(&text, &ask->account);
	answer_json(ask->request, 200, &text);
}

static void passphrase_chosen(void *self, enum fail fail)
{
	struct ask *ask = self;

	if (!fail)
		answer_nothing(ask->request);
	else if (fail == FAIL_DENIED)
		answer_refused(ask->request, 403, GATE_WRONG_PASSPHRASE);
	else
		answer_failed(ask->request, fail);
}

void passphrase_choose(struct ask *ask)
{
	json_t *body = body_read(ask->request);

	if (!body)
		return;
	const struct choose_wish wish = { .account = ask->account.id,
					  .old_passphrase = body_text(body, "old"),
					  .new_passphrase = body_text(body, "new") };
	access_choose(ask->web->access, &wish, passphrase_chosen, ask);
	json_decref(body);
}
