// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/Surveys.h"
#include "insights/ServiceFigures.h"
#include "members/Erasure.h"
#include "support/ListProbe.h"
#include "surveys/Asking.h"
#include "surveys/AskList.h"
#include "surveys/SurveyKeeper.h"
#include "tickets/TicketShop.h"

using namespace shopdesk;
using namespace shopdesk::surveys;
using test::codeOf;
using test::fieldOf;
using test::must;

class SurveysTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::TicketShop>(); }

    /// S10: asks 10, receives 5, 4, 4, 2.
    void theNumbersOfSatisfaction()
    {
        std::vector<Ask> asks;
        for (int i = 0; i < 10; ++i)
            asks.push_back(askAbout(resolved()));
        int i = 0;
        for (const int score : {5, 4, 4, 2})
            must(m_shop->run(answer, ReplyDraft{.ask = asks[static_cast<size_t>(i++)].id, .score = score}));
        must(m_shop->run(decline, asks[9].id));
        const insights::Satisfaction figures = satisfaction();
        QCOMPARE(figures.asked, 10);
        QCOMPARE(figures.answered, 4);
        QCOMPARE(figures.responseRate(), std::optional<qint64>(4'000)); // 40 %
        QCOMPARE(figures.csat(), std::optional<qint64>(7'500));         // 75 %
        QCOMPARE(figures.mean(), std::optional<qint64>(375));           // 3.75
    }

    void nobodyAskedIsNoNumber()
    {
        const insights::Satisfaction figures = satisfaction();
        QCOMPARE(figures.responseRate(), std::nullopt);
        QCOMPARE(figures.csat(), std::nullopt);
        QCOMPARE(figures.mean(), std::nullopt);
        QCOMPARE(figures.nps(), std::nullopt);
    }

    void eachResolutionIsAskedAboutOnce()
    {
        const auto ticket = m_shop->open();
        QCOMPARE(codeOf(m_shop->run(ask, ticket, SurveyId())), QStringLiteral("surveys.notResolved"));
        must(m_shop->run(tickets::resolve, ticket));
        const Ask first = askAbout(ticket);
        QCOMPARE(askAbout(ticket).id, first.id);
        must(m_shop->run(answer, ReplyDraft{.ask = first.id, .score = 2}));
        QCOMPARE(codeOf(m_shop->run(answer, ReplyDraft{.ask = first.id, .score = 5})),
                 QStringLiteral("surveys.alreadyAnswered"));
        QCOMPARE(askAbout(ticket).id, first.id);
        must(m_shop->run(tickets::reopen, ticket));
        QCOMPARE(codeOf(m_shop->run(ask, ticket, SurveyId())), QStringLiteral("surveys.notResolved"));
        must(m_shop->run(tickets::resolve, ticket));
        const Ask second = askAbout(ticket);
        QVERIFY(second.id != first.id);
        must(m_shop->run(answer, ReplyDraft{.ask = second.id, .score = 5}));
        const auto all = m_shop->look(asksOf, ticket);
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].score, std::optional(5));
        QCOMPARE(all[1].score, std::optional(2));
    }

    void theProgramAsksByItselfWhereTheRulesSaySo()
    {
        const auto before = resolved();
        QCOMPARE(must(m_shop->run(askAllResolved)), 0);
        AskRules rules;
        rules.afterResolving = true;
        QTest::qWait(2); // what was resolved before is not asked about
        must(m_shop->run(setAskRules, rules));
        const auto after = resolved();
        // Another computer that has heard of it leaves it to this one.
        const auto becomeDevice = [&](int number) {
            must(m_shop->write([number](store::UnitOfWork &work) -> Result<void> {
                work.execute("UPDATE device SET number = ?", number);
                return {};
            }));
        };
        becomeDevice(2);
        QVERIFY(!m_shop->look(isAnythingToAsk));
        QCOMPARE(must(m_shop->run(askAllResolved)), 0);
        becomeDevice(1);
        QVERIFY(m_shop->look(isAnythingToAsk));
        QCOMPARE(must(m_shop->run(askAllResolved)), 1);
        QCOMPARE(must(m_shop->run(askAllResolved)), 0);
        QVERIFY(!m_shop->look(isAnythingToAsk));
        QCOMPARE(m_shop->look(asksOf, before).size(), size_t(0));
        QCOMPARE(m_shop->look(asksOf, after).size(), size_t(1));
        // Also while the program runs.
        SurveyKeeper keeper(m_shop->store());
        QSignalSpy asked(&keeper, &SurveyKeeper::asked);
        const auto later = resolved();
        QVERIFY(asked.wait());
        QCOMPARE(m_shop->look(asksOf, later).size(), size_t(1));
        must(m_shop->run(tickets::reopen, later));
        must(m_shop->run(tickets::resolve, later));
        QVERIFY(asked.wait());
        QCOMPARE(m_shop->look(asksOf, later).size(), size_t(2));
    }

    void codesAreFoundAsPeopleTypeThem()
    {
        const Ask asked = askAbout(resolved());
        QString typed = asked.code.toLower();
        typed.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
        typed.replace(QLatin1Char('-'), QLatin1Char(' '));
        QCOMPARE(m_shop->look(askByCode, typed).id, asked.id);
        for (const char *bad : {"", "x", "AAAAA-AAAAA", "' OR 1=1 --"})
            QCOMPARE(codeOf(m_shop->run(answer, ReplyDraft{.code = QString::fromLatin1(bad), .score = 5})),
                     QStringLiteral("surveys.askNotFound"));
        must(m_shop->run(answer, ReplyDraft{.code = typed, .score = 5, .way = Way::Link}));
    }

    void scoresHaveTheirBounds()
    {
        const Ask csat = askAbout(resolved());
        for (const int bad : {-1, 0, 6, 10}) {
            const auto refused = m_shop->run(answer, ReplyDraft{.ask = csat.id, .score = bad});
            QCOMPARE(codeOf(refused), QStringLiteral("surveys.badScore"));
            QCOMPARE(fieldOf(refused), QStringLiteral("score"));
        }
        must(m_shop->run(answer, ReplyDraft{.ask = csat.id, .score = 1}));
        const auto member = m_shop->member(QStringLiteral("Wang Fang"));
        const auto nps = must(m_shop->run(askMember, member, m_shop->firstStore(), recommendationSurvey));
        for (const int bad : {-1, 11})
            QCOMPARE(codeOf(m_shop->run(answer, ReplyDraft{.ask = nps, .score = bad})),
                     QStringLiteral("surveys.badScore"));
        must(m_shop->run(answer, ReplyDraft{.ask = nps, .score = 0}));
    }

    void membersAreAskedWhetherTheyRecommendTheShop()
    {
        // 9, 10, 10 promote, 7, 8 are passive, 6, 0 detract: (3 − 2) of 7.
        int i = 0;
        for (const int score : {9, 10, 10, 7, 8, 6, 0}) {
            const auto member = m_shop->member(QStringLiteral("Member %1").arg(++i));
            const auto id = must(m_shop->run(askMember, member, m_shop->firstStore(), recommendationSurvey));
            must(m_shop->run(answer, ReplyDraft{.ask = id, .score = score, .way = Way::Phone}));
        }
        QCOMPARE(satisfaction().nps(), std::optional<qint64>(1'429)); // 14.29
        QCOMPARE(satisfaction().csat(), std::nullopt);                // another survey
        QCOMPARE(codeOf(m_shop->run(askMember, members::MemberId{3}, m_shop->firstStore(), recommendationSurvey)),
                 QStringLiteral("members.notFound"));
    }

    void anonymousAnswersCountInTotalsAlone()
    {
        const auto ticket = resolved();
        const Ask asked = askAbout(ticket);
        must(m_shop->run(
            answer, ReplyDraft{.ask = asked.id, .score = 1, .comment = QStringLiteral("Rude"), .isAnonymous = true}));
        QCOMPARE(satisfaction().answered, 1);
        QCOMPARE(satisfaction().csat(), std::optional<qint64>(0));
        const Ask shown = m_shop->look(asksOf, ticket).front();
        QVERIFY(shown.outcome == Outcome::Answered && !shown.score && shown.comment.isEmpty());
        QCOMPARE(test::listColumn(*m_shop, askList(), QStringLiteral("score"), {}), QStringList{QString()});
        QCOMPARE(m_shop->number("SELECT count(*) FROM survey_replies WHERE ask_id IS NOT NULL"), 0);
        // Not to be told by its time either, but for the day.
        QCOMPARE(m_shop->number("SELECT count(*) FROM survey_replies r JOIN survey_asks a ON a.asked_at = r.asked_at"),
                 0);
    }

    void furtherQuestionsAreMadeOnce()
    {
        SurveyDraft draft{Kind::Csat,
                          QStringLiteral("After repairs"),
                          QStringLiteral("How was the repair?"),
                          {{{}, QuestionKind::Rating, QStringLiteral("How quick were we?")},
                           {{}, QuestionKind::YesNo, QStringLiteral("Does it work?")},
                           {{}, QuestionKind::Text, QStringLiteral("What was missing?")}}};
        const SurveyId id = must(m_shop->run(createSurvey, draft));
        const auto before = m_shop->look(survey, id).draft.questions;
        const auto asked = must(m_shop->run(ask, resolved(), id));
        ReplyDraft reply{
            .ask = asked,
            .score = 4,
            .answers = {{before[0].id, 5, {}}, {before[1].id, 1, {}}, {before[2].id, 0, QStringLiteral("A call")}}};
        for (const auto &bad : std::vector<Answer>{
                 {before[0].id, 6, {}}, {before[1].id, 2, {}}, {QuestionId{9}, 1, {}}, {before[0].id, 3, {}}}) {
            ReplyDraft wrong = reply;
            wrong.answers.push_back(bad); // beside the good ones: also one question twice
            QCOMPARE(codeOf(m_shop->run(answer, wrong)), QStringLiteral("surveys.badAnswer"));
        }
        must(m_shop->run(answer, reply));
        QCOMPARE(m_shop->number("SELECT sum(rating) FROM survey_ratings"), 6);
        // One that is changed is a new one, and the others stay.
        draft.questions[1].words = QStringLiteral("Does it work again?");
        must(m_shop->run(updateSurvey, id, draft));
        const auto after = m_shop->look(survey, id).draft.questions;
        QVERIFY(after[0].id == before[0].id && after[1].id != before[1].id && after[2].id == before[2].id);
        draft.questions.resize(11, {{}, QuestionKind::Rating, QStringLiteral("x")});
        QCOMPARE(codeOf(m_shop->run(updateSurvey, id, draft)), QStringLiteral("surveys.tooManyQuestions"));
        QCOMPARE(codeOf(m_shop->run(archiveSurvey, standardSurvey)), QStringLiteral("surveys.isStandard"));
    }

    void anAnswerByMailIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("score");
        QTest::addColumn<QString>("comment");
        const auto row = [](const char *name, const char *text, int score, const char *comment) {
            QTest::newRow(name) << QString::fromUtf8(text) << score << QString::fromUtf8(comment);
        };
        row("a number", "5", 5, "");
        row("with words", "4 - quick, thanks", 4, "quick, thanks");
        row("of five", "3/5\nToo slow.", 3, "Too slow.");
        row("quoted", "> 1\nHello\n5\nThank you\n> How satisfied are you?", 5, "Hello\n\nThank you");
        row("chinese", "5，很好", 5, "很好");
        row("full width", "5 很好", 5, "很好");
        row("none", "fine", -1, "");
        row("too large", "9", -1, "");
        row("a year is no score", "2026 was good", -1, "");
        row("empty", "", -1, "");
    }

    void anAnswerByMailIsRead()
    {
        QFETCH(QString, text);
        QFETCH(int, score);
        QFETCH(QString, comment);
        const Ask asked = askAbout(resolved());
        const auto done = m_shop->run(answerFromText, asked.code, text);
        if (score < 0) {
            QCOMPARE(codeOf(done), QStringLiteral("surveys.badScore"));
            return;
        }
        must(done);
        const Ask shown = m_shop->look(askById, asked.id);
        QCOMPARE(shown.score, std::optional(score));
        QCOMPARE(shown.comment, comment);
    }

    void answersAreTakenForSomeDays()
    {
        const Ask asked = askAbout(resolved());
        QCOMPARE(asked.expiresAt.ms - asked.askedAt.ms, 30 * test::dayMs);
        m_shop->change("UPDATE survey_asks SET expires_at = 1");
        QCOMPARE(codeOf(m_shop->run(answer, ReplyDraft{.ask = asked.id, .score = 5})),
                 QStringLiteral("surveys.expired"));
        for (const int bad : {0, 366}) {
            AskRules rules;
            rules.validDays = bad;
            QCOMPARE(codeOf(m_shop->run(setAskRules, rules)), QStringLiteral("surveys.badSetting"));
        }
    }

    void theCodeOfAMailIsFound()
    {
        const Ask asked = askAbout(resolved());
        const QString words = m_shop->look(wordsToSend, asked.id);
        QCOMPARE(codeIn(QStringLiteral("5\n\n> ") + words), std::optional(asked.code));
        QCOMPARE(codeIn(QStringLiteral("Re: your answer [") + asked.code + QStringLiteral("]")),
                 std::optional(asked.code));
        for (const char *none : {"", "5", "7K2MX90QTA", "A7K2MX-90QTA", "7K2MX-90QTAB", "7K2MX-90QTU"})
            QCOMPARE(codeIn(QString::fromLatin1(none)), std::nullopt);
    }

    void theWordsToSendHoldTheCode()
    {
        AskRules rules;
        rules.linkAddress = QStringLiteral("https://shop.example/s/");
        must(m_shop->run(setAskRules, rules));
        const Ask asked = askAbout(resolved());
        const QString words = m_shop->look(wordsToSend, asked.id);
        QVERIFY(words.contains(asked.code));
        QVERIFY(
            words.contains(QStringLiteral("https://shop.example/s/") + QString(asked.code).remove(QLatin1Char('-'))));
    }

    void answersStayAsTheyAre()
    {
        const Ask asked = askAbout(resolved());
        must(m_shop->run(answer, ReplyDraft{.ask = asked.id, .score = 1, .comment = QStringLiteral("x")}));
        for (const char *sql : {"UPDATE survey_replies SET score = 5", "DELETE FROM survey_replies",
                                "UPDATE survey_words SET body = 'y'"}) {
            QVERIFY(!m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                work.execute(sql);
                return {};
            }));
        }
    }

    void erasingAMemberTakesTheirWordsAndLeavesTheScore()
    {
        auto draft = m_shop->draft();
        draft.fields.member = m_shop->member(QStringLiteral("Wang Fang"));
        const auto ticket = m_shop->open(draft);
        must(m_shop->run(tickets::resolve, ticket));
        must(m_shop->run(
            answer, ReplyDraft{.ask = askAbout(ticket).id, .score = 2, .comment = QStringLiteral("I am Wang Fang")}));
        must(m_shop->write([&](store::UnitOfWork &work) { return members::eraseMember(work, draft.fields.member); }));
        QCOMPARE(m_shop->number("SELECT count(*) FROM survey_words"), 0);
        QCOMPARE(satisfaction().answered, 1);
    }

    void theListSortsFromItsIndex() { QCOMPARE(test::slowSorts(*m_shop, askList()), QStringList()); }

private:
    tickets::TicketId resolved()
    {
        const auto id = m_shop->open();
        must(m_shop->run(tickets::resolve, id));
        return id;
    }
    Ask askAbout(tickets::TicketId ticket) { return m_shop->look(askById, must(m_shop->run(ask, ticket, SurveyId()))); }
    insights::Satisfaction satisfaction()
    {
        const BusinessDay today = m_shop->store().shop().zone.dayOf(Instant::now());
        return m_shop->look(insights::satisfaction, insights::ServiceScope{{today, today}});
    }

    std::unique_ptr<test::TicketShop> m_shop;
};

QTEST_GUILESS_MAIN(SurveysTest)
#include "SurveysTest.moc"
