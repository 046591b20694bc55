// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Benefits.h"

#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

Failure wrong(const char *code, const QString &message, const QString &field)
{
    return fail(code, message, field);
}

Result<void> checkDay(store::UnitOfWork &work, BusinessDay from)
{
    const QString field = QStringLiteral("effectiveFrom");
    if (from < work.shop().zone.dayOf(work.now())) {
        return wrong("members.badTime",
                     QCoreApplication::translate("Members",
                                                 "What was promised cannot change afterwards. Choose today or a "
                                                 "later day."),
                     field);
    }
    store::Query newest =
        work.connection().query("SELECT version % 1000000, effective_day FROM benefit_versions "
                                "ORDER BY effective_day DESC, version % 1000000 DESC, id DESC LIMIT 1");
    if (newest.next() && from < newest.get<BusinessDay>(1)) {
        return wrong("members.badTime",
                     QCoreApplication::translate("Members", "Version %1 begins on %2. Choose that day or a later one.")
                         .arg(newest.get<int>(0))
                         .arg(newest.get<BusinessDay>(1).text()),
                     field);
    }
    return {};
}

Result<std::vector<BenefitCell>> checkedCells(store::Connection &connection, const Benefit &benefit,
                                              const QString &field)
{
    std::vector<BenefitCell> cells;
    for (const BenefitCell &cell : benefit.cells) {
        const QString words = oneLine(cell.words);
        if (words.isEmpty())
            continue;
        if (words.size() > longestName)
            return tooLong(longestName, "benefits");
        if (!connection.value<qint64>("SELECT 1 FROM tiers WHERE id = ? AND archived_at IS NULL", cell.tier)) {
            return wrong("members.tierNotFound",
                         QCoreApplication::translate("Members", "This tier is gone. Choose another."), field);
        }
        if (std::ranges::find(cells, cell.tier, &BenefitCell::tier) == cells.end())
            cells.push_back({cell.tier, words});
    }
    return cells;
}

Result<std::vector<Benefit>> checked(store::Connection &connection, const std::vector<Benefit> &given)
{
    if (given.empty()) {
        return wrong("members.noBenefits", QCoreApplication::translate("Members", "Enter at least one benefit."),
                     QStringLiteral("benefits"));
    }
    if (given.size() > mostBenefits) {
        return wrong("members.tooManyBenefits",
                     QCoreApplication::translate("Members", "A sheet has room for %1 benefits.").arg(mostBenefits),
                     QStringLiteral("benefits"));
    }
    std::vector<Benefit> good;
    for (const Benefit &benefit : given) {
        const QString field = QStringLiteral("benefits[%1].name").arg(good.size());
        const QString name = oneLine(benefit.name);
        if (name.isEmpty())
            return wrong("members.nameMissing", QCoreApplication::translate("Members", "Give the benefit a name."),
                         field);
        if (name.size() > longestName)
            return tooLong(longestName, "benefits");
        const auto same = [&](const Benefit &other) { return other.name.compare(name, Qt::CaseInsensitive) == 0; };
        if (std::ranges::any_of(good, same)) {
            return wrong("members.nameInUse",
                         QCoreApplication::translate("Members", "“%1” stands there twice. Keep one of them.").arg(name),
                         field);
        }
        const auto cells = checkedCells(connection, benefit, field);
        if (!cells)
            return Failure(cells.error());
        good.push_back({name, *cells});
    }
    return good;
}

std::vector<Benefit> readBenefits(store::Connection &connection, BenefitVersionId id)
{
    std::vector<Benefit> benefits;
    store::Query names = connection.query("SELECT name FROM benefits WHERE version_id = ? ORDER BY position", id);
    while (names.next())
        benefits.push_back({names.get<QString>(0), {}});
    store::Query cells = connection.query("SELECT b.position, b.tier_id, b.words FROM tier_benefits b "
                                          "JOIN tiers t ON t.id = b.tier_id WHERE b.version_id = ? "
                                          "ORDER BY b.position, t.rank",
                                          id);
    while (cells.next())
        benefits.at(static_cast<size_t>(cells.get<qint64>(0)))
            .cells.push_back({cells.get<TierId>(1), cells.get<QString>(2)});
    return benefits;
}

BenefitVersion versionFrom(store::Connection &connection, const store::Query &row)
{
    const auto id = row.get<BenefitVersionId>(0);
    return {id,
            row.get<int>(1),
            row.get<BusinessDay>(2),
            row.get<Instant>(3),
            row.get<QString>(4),
            readBenefits(connection, id)};
}

/// Versions that devices published at once have one number, and differ in the file by millions (sync/Clashes.h). The later
/// one is the newest.
constexpr char versionOn[] = R"(
    SELECT id, version % 1000000, effective_day, published_at, published_by FROM benefit_versions
    WHERE effective_day <= ? ORDER BY effective_day DESC, version % 1000000 DESC, id DESC LIMIT 1)";

} // namespace

QString Benefit::wordsFor(TierId tier) const
{
    const auto cell = std::ranges::find(cells, tier, &BenefitCell::tier);
    return cell == cells.end() ? QString() : cell->words;
}

Result<BenefitVersionId> publishBenefits(store::UnitOfWork &work, BusinessDay effectiveFrom,
                                         const std::vector<Benefit> &benefits)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    if (auto good = checkDay(work, effectiveFrom); !good)
        return Failure(good.error());
    const Result<std::vector<Benefit>> good = checked(work.connection(), benefits);
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<BenefitVersionId>();
    const int version =
        work.connection().value<int>("SELECT max(version % 1000000) FROM benefit_versions").value_or(0) + 1;
    work.execute("INSERT INTO benefit_versions (id, version, effective_day, published_at, published_by) "
                 "VALUES (?, ?, ?, ?, ?)",
                 id, version, effectiveFrom, work.now(), work.actor().name);
    for (size_t i = 0; i < good->size(); ++i) {
        const auto position = static_cast<qint64>(i);
        work.execute("INSERT INTO benefits (version_id, position, name) VALUES (?, ?, ?)", id, position,
                     (*good)[i].name);
        for (const BenefitCell &cell : (*good)[i].cells) {
            work.execute("INSERT INTO tier_benefits (version_id, position, tier_id, words) VALUES (?, ?, ?, ?)", id,
                         position, cell.tier, cell.words);
        }
    }
    // Tells whoever shows them.
    work.execute("UPDATE tiers SET updated_at = ?", work.now());
    work.audit(
        "members.publishBenefits", "shop", 1,
        {{QStringLiteral("benefits"), QJsonArray{version > 1 ? QJsonValue(version - 1) : QJsonValue(), version}}});
    return id;
}

Result<std::optional<BenefitVersion>> benefitsOn(store::Connection &connection, BusinessDay day)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(versionOn, day);
    if (!row.next())
        return std::optional<BenefitVersion>();
    return std::optional(versionFrom(connection, row));
}

Result<std::vector<BenefitVersion>> benefitVersions(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<BenefitVersion> versions;
    store::Query rows = connection.query("SELECT id, version % 1000000, effective_day, published_at, published_by "
                                         "FROM benefit_versions ORDER BY version % 1000000 DESC, id DESC");
    while (rows.next())
        versions.push_back(versionFrom(connection, rows));
    return versions;
}

} // namespace shopdesk::members
