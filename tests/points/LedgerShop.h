// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberShop.h"
#include "points/Ledger.h"
#include "points/PointsCheck.h"

namespace shopdesk::test {

/// A shop with a ledger of points and a clock of its own.
class LedgerShop : public MemberShop
{
public:
    static constexpr qint64 day = 86'400'000;

    Instant now() const { return m_now; }
    void setNow(Instant now) { m_now = now; }
    /// So many days after the first.
    Instant in(int days) const { return {m_first.ms + days * day}; }
    Instant startOf(const char *date)
    {
        const BusinessDay wanted = must(BusinessDay::fromText(QString::fromLatin1(date)));
        return must(read([&](store::Connection &c) -> Result<Instant> { return c.shop().zone.startOf(wanted); }));
    }

    points::EntryId grant(members::MemberId id, qint64 points, const QByteArray &cause,
                          std::optional<Instant> activeFrom = {}, std::optional<Instant> expiresAt = {})
    {
        return done([&](store::UnitOfWork &work) {
            return points::grant(
                work, {id, points, points::Reason::Bonus, QString::fromLatin1(cause), 0, m_now, activeFrom, expiresAt});
        });
    }
    Result<points::EntryId> spend(members::MemberId id, qint64 points, const QByteArray &cause)
    {
        return write([&](store::UnitOfWork &work) {
            return points::spend(work, {id, points, points::Reason::Redemption, QString::fromLatin1(cause), 0, m_now});
        });
    }
    points::EntryId giveBack(points::EntryId spent, qint64 points, const QByteArray &cause, members::MemberId to = {})
    {
        return done([&](store::UnitOfWork &work) {
            return points::giveBack(work, spent, points, QString::fromLatin1(cause), m_now, 0, to);
        });
    }
    points::EntryId takeBack(points::EntryId granted, qint64 points, const QByteArray &cause)
    {
        return done([&](store::UnitOfWork &work) {
            return points::takeBack(work, granted, points, QString::fromLatin1(cause), m_now);
        });
    }
    void moveAll(members::MemberId from, members::MemberId to, const char *cause)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            points::moveAll(work, from, to, QString::fromLatin1(cause));
            return {};
        }));
    }
    void moveBack(const char *cause)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            points::moveBack(work, QString::fromLatin1(cause));
            return {};
        }));
    }

    points::Wealth wealth(members::MemberId id)
    {
        return must(
            read([&](store::Connection &c) -> Result<points::Wealth> { return points::wealthOf(c, id, m_now); }));
    }
    /// The batches of which something is left.
    std::vector<points::Batch> open(members::MemberId id)
    {
        auto found = must(read([&](store::Connection &c) { return points::batches(c, id, m_now); }));
        std::erase_if(found, [](const points::Batch &batch) { return batch.remaining == 0; });
        return found;
    }
    qint64 left(points::EntryId batch)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> {
            return c.value<qint64>("SELECT remaining FROM points_batches WHERE id = ?", batch).value_or(0);
        }));
    }
    QStringList complaints()
    {
        const auto wrong = must(read([](store::Connection &c) { return points::check(c); }));
        return {wrong.begin(), wrong.end()};
    }

private:
    template<typename F>
    points::EntryId done(const F &book)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<points::EntryId> { return book(work); }));
    }

    Instant m_first = Instant::now();
    Instant m_now = m_first;
};

} // namespace shopdesk::test
