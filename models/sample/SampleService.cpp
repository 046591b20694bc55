// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleService.h"

#include "knowledge/Articles.h"
#include "knowledge/ArticleSearch.h"
#include "sample/Dice.h"
#include "surveys/Asking.h"
#include "surveys/Surveys.h"

namespace shopdesk::sample {

namespace {

constexpr quint32 seed = 8;

struct ArticleStory
{
    const char *language;
    knowledge::Visibility visibility;
    bool isPublished;
    const char16_t *category; ///< its name; nullptr: none
    const char16_t *title;
    const char16_t *body;
};

constexpr ArticleStory articles[] = {
    {"en", knowledge::Visibility::Public, true, u"Late 延误", u"Where is my parcel?",
     u"Your parcel has a **tracking number**; it stands in the message that we sent when it left.\n\n"
     u"1. Look the number up with the carrier.\n2. Has it not moved for three days? Write to us, with the number.\n\n"
     u"A parcel that is lost is sent again, without cost."},
    {"zh", knowledge::Visibility::Public, true, u"Late 延误", u"快递迟迟没到怎么办？",
     u"发货短信里有**快递单号**。\n\n1. 用单号在快递公司官网查询。\n2. 三天没有更新，请把单号发给我们。\n\n"
     u"确认丢失的包裹，我们免费补发。"},
    {"en", knowledge::Visibility::Public, true, u"Damaged 破损", u"Something arrived broken",
     u"We are sorry. Send us a picture of it and of the box within seven days:\n\n- a new one is on its way the same day,\n"
     u"- or you get your money back.\n\nYou need not send the broken one back."},
    {"zh", knowledge::Visibility::Public, true, u"Damaged 破损", u"收到的商品破损了",
     u"非常抱歉！请在七天内拍照发给我们：\n\n- 当天补发，\n- 或者退款。\n\n破损的商品不用寄回。"},
    {"zh", knowledge::Visibility::Public, true, u"Membership 会员", u"积分怎么用？",
     u"结账时告诉收银员手机号，满 100 积分抵 1 元，一单最多抵两成。\n\n积分有效期一年，**先到期的先用**。"},
    {"en", knowledge::Visibility::Public, true, u"Products 商品", u"How do I keep tea fresh?",
     u"Dark, dry and closed. *Green tea* in the refrigerator, in a tin of its own.\n\nOpened, it is best within three months."},
    {"en", knowledge::Visibility::Internal, true, u"Damaged 破损", u"Replacing broken goods: what we may give",
     u"Up to 200.00 an agent decides alone. Above that, ask Lin Yue.\n\nAlways book the broken piece as **damage**."},
    {"zh", knowledge::Visibility::Public, false, u"Repair 维修", u"紫砂壶修补服务", u"草稿：收费标准待定。"},
};

tickets::CategoryId categoryOf(store::Connection &connection, const char16_t *name)
{
    return connection
        .value<tickets::CategoryId>("SELECT id FROM ticket_categories WHERE name = ?", QString::fromUtf16(name))
        .value_or(tickets::CategoryId());
}

Result<void> makeArticle(store::UnitOfWork &work, const ArticleStory &story)
{
    const auto id = knowledge::createArticle(work, {QString::fromUtf16(story.title), QString::fromUtf16(story.body),
                                                    story.visibility, categoryOf(work.connection(), story.category),
                                                    QString::fromLatin1(story.language)});
    if (!id)
        return Failure(id.error());
    return story.isPublished ? knowledge::publishArticle(work, *id) : Result<void>();
}

/// Most are satisfied, some say why; one would rather not answer.
Result<void> answerOne(store::UnitOfWork &work, tickets::TicketId ticket, Dice &dice)
{
    const auto asked = surveys::ask(work, ticket);
    if (!asked)
        return Failure(asked.error());
    constexpr int scores[] = {5, 5, 4, 4, 5, 3, 2};
    constexpr const char16_t *words[] = {u"回复很快，谢谢！", u"Quick and friendly.", u"", u"", u"", u"", u"Too slow."};
    const int which = dice.below(9);
    if (which == 7)
        return surveys::decline(work, *asked);
    if (which == 8)
        return {}; // has not answered yet
    return surveys::answer(work, {.ask = *asked,
                                  .score = scores[which],
                                  .comment = QString::fromUtf16(words[which]),
                                  .way = which % 2 == 0 ? surveys::Way::Counter : surveys::Way::Phone,
                                  .isAnonymous = which == 5})
        .map([](surveys::ReplyId) {});
}

} // namespace

Result<void> makeKnowledge(store::UnitOfWork &work)
{
    for (const ArticleStory &story : articles) {
        if (auto made = makeArticle(work, story); !made)
            return made;
    }
    return surveys::setAskRules(work, {.afterResolving = true});
}

Result<void> answerSurveys(store::UnitOfWork &work)
{
    Dice dice(seed);
    std::vector<tickets::TicketId> resolved;
    {
        store::Query rows = work.connection().query(
            "SELECT id FROM tickets WHERE status IN ('resolved', 'closed') ORDER BY opened_at, id");
        while (rows.next())
            resolved.push_back(rows.get<tickets::TicketId>(0));
    }
    for (const tickets::TicketId ticket : resolved) {
        if (auto answered = answerOne(work, ticket, dice); !answered)
            return answered;
        const auto fitting = knowledge::suggestArticles(work.connection(), ticket, knowledge::Audience::Customer, 1);
        if (!fitting || fitting->empty())
            continue;
        const knowledge::ArticleId article = fitting->front().id;
        if (auto used =
                knowledge::insertArticle(work, article, ticket, knowledge::Audience::Customer, knowledge::Way::Text);
            !used)
            return Failure(used.error());
        if (auto said = knowledge::sayHelped(work, article, dice.below(4) != 0, ticket); !said)
            return said;
    }
    return {};
}

} // namespace shopdesk::sample
