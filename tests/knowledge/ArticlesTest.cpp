// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Articles.h"
#include "knowledge/ArticleList.h"
#include "knowledge/ArticleSearch.h"
#include "knowledge/HelpPage.h"
#include "knowledge/KnowledgeCheck.h"
#include "support/ListProbe.h"
#include "tickets/Categories.h"
#include "tickets/TicketShop.h"

using namespace shopdesk;
using namespace shopdesk::knowledge;
using test::codeOf;
using test::must;

namespace {

ArticleDraft words(const char *title, const char *body, Visibility visibility = Visibility::Public,
                   const char *language = "")
{
    return {QString::fromUtf8(title), QString::fromUtf8(body), visibility, {}, QString::fromLatin1(language)};
}

} // namespace

class ArticlesTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::TicketShop>(); }

    void anArticleGoesFromDraftToPublishedToTheArchiveAndBack()
    {
        const ArticleId id = create(words("Late parcels", "Ask the carrier."));
        QCOMPARE(get(id).status, Status::Draft);
        QVERIFY(found("parcels").isEmpty()); // nobody is offered a draft
        must(m_shop->run(publishArticle, id));
        QCOMPARE(get(id).status, Status::Published);
        QCOMPARE(found("parcels"), QStringList{QStringLiteral("Late parcels")});
        must(m_shop->run(archiveArticle, id));
        QVERIFY(found("parcels").isEmpty());
        QCOMPARE(codeOf(m_shop->run(publishArticle, id)), QStringLiteral("knowledge.isArchived"));
        QCOMPARE(codeOf(m_shop->run(updateArticle, id, words("x", "y"))), QStringLiteral("knowledge.isArchived"));
        must(m_shop->run(restoreArticle, id));
        QCOMPARE(get(id).status, Status::Draft);
    }

    void othersReadThePublishedVersionUntilTheNextIsPublished()
    {
        const ArticleId id = published(words("Refunds", "Within 14 days."));
        must(m_shop->run(updateArticle, id, words("Refunds", "Within thirty days.")));
        QVERIFY(get(id).hasNews());
        QCOMPARE(found("thirty"), QStringList());
        QCOMPARE(found("14").size(), 1);
        must(m_shop->run(publishArticle, id));
        QVERIFY(!get(id).hasNews());
        QCOMPARE(found("thirty").size(), 1);
        QCOMPARE(found("14"), QStringList()); // the old version is no longer found
    }

    void everyVersionStaysAndCanBeTakenBack()
    {
        const ArticleId id = create(words("One", "first"));
        must(m_shop->run(updateArticle, id, words("One", "second")));
        must(m_shop->run(updateArticle, id, words("One", "second", Visibility::Internal))); // no other words
        auto versions = m_shop->look(versionsOf, id);
        QCOMPARE(versions.size(), size_t(2));
        QCOMPARE(versions[0].number, 2);
        QCOMPARE(versions[1].body, QStringLiteral("first"));
        must(m_shop->run(restoreVersion, id, versions[1].id));
        QCOMPARE(get(id).draft.body, QStringLiteral("first"));
        QCOMPARE(m_shop->look(versionsOf, id).size(), size_t(3));
        QCOMPARE(codeOf(m_shop->run(restoreVersion, id, VersionId{4})), QStringLiteral("knowledge.versionNotFound"));
        const ArticleId other = create(words("Two", "other"));
        QCOMPARE(codeOf(m_shop->run(restoreVersion, other, versions[1].id)),
                 QStringLiteral("knowledge.versionNotFound"));
        const auto changed = m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE article_versions SET body = 'x'");
            return {};
        });
        QVERIFY(!changed);
    }

    void badInputIsRefusedWithItsField_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("no title") << QStringLiteral("  ") << QStringLiteral("x") << QStringLiteral("titleMissing");
        QTest::newRow("no words") << QStringLiteral("x") << QStringLiteral(" \n ") << QStringLiteral("bodyMissing");
        QTest::newRow("long title") << QString(201, u'x') << QStringLiteral("x") << QStringLiteral("textTooLong");
        QTest::newRow("longest title") << QString(200, u'x') << QStringLiteral("x") << QString();
        QTest::newRow("long words") << QStringLiteral("x") << QString(longestBody + 1, u'x')
                                    << QStringLiteral("textTooLong");
    }

    void badInputIsRefusedWithItsField()
    {
        QFETCH(QString, title);
        QFETCH(QString, body);
        QFETCH(QString, code);
        const auto made = m_shop->run(createArticle, ArticleDraft{title, body});
        QCOMPARE(codeOf(made), code.isEmpty() ? code : QLatin1String("knowledge.") + code);
    }

    void searchIsRankedAndReadsTwoChineseCharacters()
    {
        published(words("Opening hours", "Parcels are handed over at the counter. Parcels from Monday on."));
        published(words("Where is my parcel", "Look at the tracking number."));
        published(words("退换货说明", "签收后七天内可以退货。", Visibility::Public, "zh"));
        published(words("快递丢失怎么办", "先联系快递公司，再补发。", Visibility::Public, "zh"));
        QCOMPARE(found("parcel").first(), QStringLiteral("Where is my parcel")); // a title tells more
        QCOMPARE(found("parcel").size(), 2);
        QCOMPARE(found("退货"), QStringList{QStringLiteral("退换货说明")});
        QCOMPARE(found("快递"), QStringList{QStringLiteral("快递丢失怎么办")});
        QCOMPARE(found("parcel tracking"), QStringList{QStringLiteral("Where is my parcel")});
        QVERIFY(found("\"* OR (").isEmpty());
    }

    /// S7: internal ones are never offered for an answer.
    void internalArticlesAreNeverOfferedForAnAnswer()
    {
        const ArticleId open = published(words("Parcel is late", "We look after it."));
        const ArticleId inside = published(words("Parcel is late, inside", "Call Wang.", Visibility::Internal));
        const auto ticket = m_shop->open(QStringLiteral("My parcel is late"));
        QCOMPARE(suggested(ticket, Audience::Customer), QStringList{QStringLiteral("Parcel is late")});
        QCOMPARE(suggested(ticket, Audience::Colleague).size(), 2);
        QCOMPARE(found("late"), QStringList{QStringLiteral("Parcel is late")});
        for (const Way way : {Way::Text, Way::Link})
            QCOMPARE(codeOf(m_shop->run(insertArticle, inside, ticket, Audience::Customer, way)),
                     QStringLiteral("knowledge.isInternal"));
        QCOMPARE(must(m_shop->run(insertArticle, inside, ticket, Audience::Colleague, Way::Text)),
                 QStringLiteral("Call Wang."));
        QCOMPARE(must(m_shop->run(insertArticle, open, ticket, Audience::Customer, Way::Text)),
                 QStringLiteral("We look after it."));
        QCOMPARE(get(open).uses, 1);
    }

    void suggestionsComeFromTheTicketsWordsCategoryAndLanguage()
    {
        const auto category =
            must(m_shop->run(tickets::createCategory, tickets::CategoryDraft{QStringLiteral("Cups")}));
        published(words("Washing cups", "How to wash a broken cup."));
        ArticleDraft ofCategory = words("Broken goods", "A broken cup is replaced.");
        ofCategory.category = category;
        published(ofCategory);
        published(words("杯子破损", "杯子破了可以换货。", Visibility::Public, "zh"));
        published(words("Gift cards", "Good for ever."));
        auto draft = m_shop->draft(QStringLiteral("Hello, my cup came broken"));
        draft.fields.category = category;
        draft.fields.language = QStringLiteral("en");
        const auto ticket = m_shop->open(draft);
        QCOMPARE(suggested(ticket, Audience::Customer).first(), QStringLiteral("Broken goods"));
        QVERIFY(!suggested(ticket, Audience::Customer).contains(QStringLiteral("Gift cards")));
        const auto chinese = m_shop->open(QStringLiteral("你好，收到的杯子破损了"));
        QCOMPARE(suggested(chinese, Audience::Customer), QStringList{QStringLiteral("杯子破损")});
        const auto nothing = m_shop->open(QStringLiteral("?"));
        QVERIFY(suggested(nothing, Audience::Customer).isEmpty());
    }

    void aLinkNeedsTheAddressOfTheHelpPage()
    {
        const ArticleId id = published(words("Late parcels", "x"));
        const auto ticket = m_shop->open();
        QCOMPARE(codeOf(m_shop->run(insertArticle, id, ticket, Audience::Customer, Way::Link)),
                 QStringLiteral("knowledge.noHelpAddress"));
        for (const char *bad : {"shop.example", "javascript:alert(1)", "https://", "ftp://shop.example"})
            QCOMPARE(codeOf(m_shop->run(setHelpAddress, QString::fromLatin1(bad))),
                     QStringLiteral("knowledge.badAddress"));
        must(m_shop->run(setHelpAddress, QStringLiteral("https://shop.example/help")));
        QCOMPARE(must(m_shop->run(insertArticle, id, ticket, Audience::Customer, Way::Link)),
                 QStringLiteral("Late parcels\nhttps://shop.example/help/") + pageNameOf(id));
    }

    void whetherItHelpedIsCountedOnceForATicket()
    {
        const ArticleId id = published(words("Late parcels", "x"));
        const auto ticket = m_shop->open();
        must(m_shop->run(insertArticle, id, ticket, Audience::Customer, Way::Text));
        must(m_shop->run(sayHelped, id, false, ticket));
        must(m_shop->run(sayHelped, id, true, ticket));
        must(m_shop->run(sayHelped, id, true, tickets::TicketId()));
        must(m_shop->run(sayHelped, id, false, tickets::TicketId()));
        QCOMPARE(get(id).helped, 2);
        QCOMPARE(get(id).notHelped, 1);
        QCOMPARE(m_shop->look(articlesOf, ticket).front().helped, std::optional(true));
        QCOMPARE(codeOf(m_shop->run(sayHelped, ArticleId{5}, true, ticket)), QStringLiteral("knowledge.notFound"));
    }

    void theHelpPageHoldsPublicArticlesAlone()
    {
        const QString folder = m_shop->folder() + QStringLiteral("/help");
        const ArticleId id = published(words("Late <b>parcels</b> 100%1", "See <script>alert(1)</script> **now** %2."));
        published(words("退货", "七天", Visibility::Public, "zh"));
        const ArticleId inside = published(words("Inside", "Secret", Visibility::Internal));
        create(words("Draft", "Not yet"));
        QCOMPARE(m_shop->look(exportHelpPage, folder), 2);
        const QString page = read(folder + QLatin1Char('/') + pageNameOf(id));
        QVERIFY(page.contains(QStringLiteral("Late &lt;b&gt;parcels&lt;/b&gt; 100%1")));
        QVERIFY(page.contains(QStringLiteral("<strong>now</strong> %2")));
        QVERIFY(!page.contains(QStringLiteral("<script")));
        QVERIFY(page.contains(QStringLiteral("lang=\"en\"")));
        const QString index = read(folder + QStringLiteral("/index.html"));
        QVERIFY(index.contains(QStringLiteral("帮助")) && index.contains(pageNameOf(id)));
        QVERIFY(!index.contains(QStringLiteral("Inside")) && !index.contains(QStringLiteral("Draft")));
        QVERIFY(!QFile::exists(folder + QLatin1Char('/') + pageNameOf(inside)));
        QVERIFY(read(folder + QStringLiteral("/style.css")).contains(QStringLiteral("prefers-color-scheme: dark")));
        // What is not offered any more is taken away; what somebody else put there stays.
        QFile other(folder + QStringLiteral("/other.html"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        must(m_shop->run(archiveArticle, id));
        QCOMPARE(m_shop->look(exportHelpPage, folder), 1);
        QVERIFY(!QFile::exists(folder + QLatin1Char('/') + pageNameOf(id)) && other.exists());
        QCOMPARE(codeOf(m_shop->read([](store::Connection &c) { return exportHelpPage(c, QString()); })),
                 QStringLiteral("knowledge.folderMissing"));
    }

    void agentsWriteAndManagersPublish()
    {
        Actor agent{StaffId{7}, QStringLiteral("Su Ting"), {Permission::SeeTickets, Permission::AnswerTickets}};
        m_shop->store().setActor(agent);
        const ArticleId id = create(words("Late parcels", "x", Visibility::Internal));
        QCOMPARE(codeOf(m_shop->run(publishArticle, id)), QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(Actor::owner());
        must(m_shop->run(publishArticle, id));
        m_shop->store().setActor(agent);
        must(m_shop->run(updateArticle, id, words("Late parcels", "y", Visibility::Internal)));
        // What colleagues alone read does not reach customers by an edit.
        QCOMPARE(codeOf(m_shop->run(updateArticle, id, words("Late parcels", "y"))),
                 QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(Actor::owner());
    }

    void theCheckFindsWhatDoesNotGoTogether()
    {
        const ArticleId id = published(words("Refunds", "Within 14 days."));
        must(m_shop->run(updateArticle, id, words("Refunds", "Within 30 days.")));
        QCOMPARE(must(m_shop->write([](store::UnitOfWork &work) { return check(work.connection()); })).size(),
                 size_t(0));
        m_shop->change("INSERT INTO article_search (article_search) VALUES ('delete-all')");
        QCOMPARE(must(m_shop->write([](store::UnitOfWork &work) { return check(work.connection()); })).size(),
                 size_t(1));
        must(m_shop->run(rebuild));
        m_shop->change("UPDATE articles SET title = 'Something else'");
        QCOMPARE(must(m_shop->write([](store::UnitOfWork &work) { return check(work.connection()); })).size(),
                 size_t(1));
    }

    void theListFindsTheLatestWords()
    {
        const ArticleId id = published(words("Refunds", "Within 14 days."));
        must(m_shop->run(updateArticle, id, words("Money back", "Within thirty days.")));
        const auto titles = [&](const char *typed) {
            tables::ListQuery query = articlesInUse();
            query.search = QString::fromLatin1(typed);
            return test::listColumn(*m_shop, articleList(), QStringLiteral("title"), query);
        };
        QCOMPARE(titles("thirty"), QStringList{QStringLiteral("Money back")});
        QCOMPARE(titles("refunds"), QStringList());
        QCOMPARE(test::slowSorts(*m_shop, articleList()), QStringList());
    }

private:
    ArticleId create(const ArticleDraft &draft) { return must(m_shop->run(createArticle, draft)); }
    ArticleId published(const ArticleDraft &draft)
    {
        const ArticleId id = create(draft);
        must(m_shop->run(publishArticle, id));
        return id;
    }
    Article get(ArticleId id) { return m_shop->look(article, id); }
    QStringList found(const char *typed)
    {
        QStringList titles;
        for (const FoundArticle &each :
             m_shop->look(searchArticles, QString::fromUtf8(typed), Audience::Customer, mostFound))
            titles << each.title;
        return titles;
    }
    QStringList suggested(tickets::TicketId ticket, Audience audience)
    {
        QStringList titles;
        for (const FoundArticle &each : m_shop->look(suggestArticles, ticket, audience, 5))
            titles << each.title;
        return titles;
    }
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<test::TicketShop> m_shop;
};

QTEST_GUILESS_MAIN(ArticlesTest)
#include "ArticlesTest.moc"
