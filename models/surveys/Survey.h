// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Instant.h"
#include "tickets/Ticket.h"

#include <optional>
#include <vector>

namespace shopdesk::surveys {

using SurveyId = Id<struct SurveyTag>;
using QuestionId = Id<struct SurveyQuestionTag>;
using AskId = Id<struct SurveyAskTag>;
using ReplyId = Id<struct SurveyReplyTag>;

/// Csat: how satisfied somebody is with how a matter was settled, 1 to 5; 4 and 5 are satisfied. Nps: how likely a member is
/// to recommend the shop, 0 to 10; 9 and 10 are promoters, 0 to 6 detractors.
enum class Kind { Csat, Nps };
QString keyOf(Kind kind);
std::optional<Kind> kindFrom(const QString &key);

/// The lowest and highest score.
inline constexpr int lowestScore(Kind kind)
{
    return kind == Kind::Csat ? 1 : 0;
}
inline constexpr int highestScore(Kind kind)
{
    return kind == Kind::Csat ? 5 : 10;
}

/// The survey that every shop begins with, asked after a resolution.
inline constexpr SurveyId standardSurvey{1};
inline constexpr SurveyId recommendationSurvey{2};

enum class QuestionKind {
    Rating, ///< 1 to 5
    YesNo,  ///< 0, 1
    Text
};
QString keyOf(QuestionKind kind);
std::optional<QuestionKind> questionKindFrom(const QString &key);

/// A question beside that for the score.
struct Question
{
    QuestionId id = {};
    QuestionKind kind = QuestionKind::Rating;
    QString words;
};

struct SurveyDraft
{
    Kind kind = Kind::Csat;
    QString name;
    QString question = {}; ///< that for the score; empty: the program's own words
    std::vector<Question> questions = {};
};

struct Survey
{
    SurveyId id;
    SurveyDraft draft;
    bool isArchived = false;

    /// In the words of the survey, or the program's own.
    QString scoreQuestion() const;
};

inline constexpr int mostQuestions = 10;

// Of codes: "7K2MX-90QTA".
inline constexpr int codeLength = 10;
inline constexpr int codeGroup = 5;

/// How an answer came.
enum class Way { Counter, Phone, Link, Email };
QString keyOf(Way way);
std::optional<Way> wayFrom(const QString &key);

enum class Outcome { Answered, Declined };

/// Somebody was asked.
struct Ask
{
    AskId id;
    SurveyId survey;
    StoreId store;
    tickets::TicketId ticket; ///< none: a member was asked by itself
    QString ticketNumber;
    tickets::Named member;
    tickets::Named agent; ///< who had the ticket
    tickets::Channel channel = tickets::Channel::Counter;
    QString code; ///< "7K2MX-90QTA": printed or sent
    Instant askedAt;
    Instant expiresAt;
    std::optional<Outcome> outcome;
    // Of an answer that is not anonymous:
    std::optional<int> score;
    QString comment; ///< empty once the member was erased
};

} // namespace shopdesk::surveys
