// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "surveys/Survey.h"

namespace shopdesk::surveys {

// Asking and answering need Permission::AnswerTickets, in the store.

/// Asks about the resolution that a ticket has now, once for each: asked again, it is the same ask. Reopened and resolved
/// anew, it is another. @p survey: none is that of the rules. Errors "tickets.notFound", "surveys.notResolved",
/// "surveys.surveyNotFound".
Result<AskId> ask(store::UnitOfWork &work, tickets::TicketId ticket, SurveyId survey = {});
/// Asks a member whether they would recommend the shop. Errors "members.notFound", "surveys.surveyNotFound".
Result<AskId> askMember(store::UnitOfWork &work, members::MemberId member, StoreId store,
                        SurveyId survey = recommendationSurvey);
/// Asks about every resolution that the rules want asked about and nobody has asked about yet; how many. Needs
/// Permission::AnswerTickets. What came from other systems is left alone. Where the rules say so and a mailbox is there, the
/// question goes out by mail to whoever has an address, but to no program.
Result<int> askAllResolved(store::UnitOfWork &work);
Result<bool> isAnythingToAsk(store::Connection &connection);

/// An answer to a question beside that for the score.
struct Answer
{
    QuestionId question;
    int rating = 0; ///< 1 to 5; 0 and 1 for no and yes
    QString words = {};
};

struct ReplyDraft
{
    AskId ask = {};    ///< or by its code
    QString code = {}; ///< as somebody typed it
    int score = 0;
    std::vector<Answer> answers = {};
    QString comment = {};
    Way way = Way::Counter;
    /// Counts in totals alone: neither the ticket nor the member, nor who had it, can be found from the answer.
    bool isAnonymous = false;
};

/// One answer for each ask. Errors "surveys.askNotFound" (field "code"), "surveys.alreadyAnswered", "surveys.expired",
/// "surveys.badScore" (field "score"), "surveys.badAnswer" (field "answers"), "surveys.textTooLong" (field "comment").
Result<ReplyId> answer(store::UnitOfWork &work, const ReplyDraft &draft);
/// What came back by mail: the first line that is a number is the score, the rest what the customer had to say; lines quoted
/// with ">" do not count. Errors as answer, "surveys.badScore" where there is no such line.
Result<ReplyId> answerFromText(store::UnitOfWork &work, const QString &code, const QString &text);
/// The code that stands in a mail: in its subject, or in what it quotes. Nothing where there is none.
std::optional<QString> codeIn(const QString &text);
/// They would rather not. Errors "surveys.askNotFound", "surveys.alreadyAnswered".
Result<void> decline(store::UnitOfWork &work, AskId id);

/// Needs Permission::SeeTickets, in the store. Error "surveys.askNotFound".
Result<Ask> askById(store::Connection &connection, AskId id);
/// Error "surveys.askNotFound".
Result<Ask> askByCode(store::Connection &connection, const QString &typed);
/// Those of a ticket, the latest first. Needs Permission::SeeTickets, in the ticket's store.
Result<std::vector<Ask>> asksOf(store::Connection &connection, tickets::TicketId ticket);
/// The words to send or print: the question, how to answer, the code, and the link where the shop has one. In the language
/// of the moment. Errors as askById.
Result<QString> wordsToSend(store::Connection &connection, AskId id);

} // namespace shopdesk::surveys
