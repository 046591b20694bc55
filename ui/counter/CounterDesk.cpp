// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterDesk.h"

#include "catalog/Premises.h"
#include "orders/CounterRewards.h"
#include "orders/CounterSerials.h"
#include "orders/VariantPrice.h"

namespace shopdesk::ui {

namespace {

const QString storeKey = QStringLiteral("counter/store");

/// Where this counter stands: the store that was chosen for this computer, else the first that the person works in.
struct Place
{
    StoreId store;
    QString name;
};

Result<Place> placeOf(store::Connection &connection, StoreId wanted)
{
    const auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    Place place;
    for (const catalog::Premises &each : *stores) {
        if (connection.actor().mayIn(each.id) && (!place.store || each.id == wanted))
            place = {each.id, each.name};
    }
    return place;
}

/// A label's price is for the whole label: each label is one piece of a line at that price. The line's place.
Result<size_t> addTo(store::Connection &connection, orders::CounterSale &sale, const catalog::ScanCandidate &candidate,
                     qint64 times, const QString &serial)
{
    const size_t line =
        sale.add(candidate.found.variant, candidate.price ? times : candidate.quantity * times, candidate.label);
    if (candidate.found.serialised && !serial.isEmpty()) {
        if (auto named = orders::nameSerial(connection, sale, line, serial); !named)
            return Failure(named.error());
    }
    return line;
}

struct Restored
{
    Place place;
    orders::CounterSale sale;
    orders::CounterSums sums;
    QStringList leftOut;
};

Result<Restored> restored(store::Connection &connection, StoreId wanted, const QJsonObject &draft)
{
    const Result<Place> place = placeOf(connection, wanted);
    if (!place)
        return Failure(place.error());
    orders::RestoredSale kept;
    if (!draft.isEmpty()) {
        // A draft that cannot be read is none.
        if (auto sale = orders::restoredSale(connection, draft))
            kept = std::move(*sale);
    }
    kept.sale.store = place->store;
    auto sums = orders::sumsOf(connection, kept.sale);
    if (!sums)
        return Failure(sums.error());
    return Restored{*place, kept.sale, std::move(*sums), kept.leftOut};
}

} // namespace

const QString CounterDesk::draftKey = QStringLiteral("counter/sale");

Result<CounterDesk::Outcome> CounterDesk::outcomeOf(store::Connection &connection, orders::CounterSale sale)
{
    auto sums = orders::sumsOf(connection, sale);
    if (!sums)
        return Failure(sums.error());
    orders::dropSpareSerials(sale, *sums);
    for (size_t i = 0; i < sums->lines.size(); ++i)
        sums->lines[i].serials = sale.lines[i].serials;
    return Outcome{std::move(sale), std::move(*sums)};
}

CounterDesk::CounterDesk(Workbench &workbench, QObject *parent) : QObject(parent), m_workbench(workbench)
{
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("held_sales")))
            readHeldCount();
    });
}

void CounterDesk::start()
{
    m_workbench.drafts.find(draftKey).then(
        this, [this](const Result<QVariantMap> &draft) { restore(draft.value_or(QVariantMap())); });
}

void CounterDesk::restore(const QVariantMap &draft)
{
    const StoreId wanted{m_workbench.settings.value(storeKey).toLongLong()};
    m_workbench.store
        .read([wanted, object = QJsonObject::fromVariantMap(draft)](store::Connection &connection) {
            return restored(connection, wanted, object);
        })
        .then(this, [this](const Result<Restored> &found) {
            if (found) {
                m_storeName = found->place.name;
                take(found->sale, found->sums);
                readHeldCount();
                if (!found->leftOut.isEmpty())
                    emit noticed(found->leftOut.join(QLatin1Char('\n')));
            } else {
                emit noticed(found.error().message);
            }
            emit started();
        });
}

void CounterDesk::enqueue(Job job)
{
    m_jobs.push_back(std::move(job));
    if (!m_isRunning)
        runNext();
}

void CounterDesk::runNext()
{
    m_isRunning = !m_jobs.empty();
    if (!m_isRunning)
        return;
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job();
}

void CounterDesk::change(Edit change, Then<void> then)
{
    enqueue([this, change = std::move(change), then = std::move(then)] { edit(change, false, then); });
}

void CounterDesk::reduce(Edit change, Then<void> then)
{
    m_approved.reset();
    enqueue([this, change = std::move(change), then = std::move(then)] { edit(change, true, then); });
}

void CounterDesk::allow(const Actor &approved, Edit change, Then<void> then)
{
    m_approved = approved;
    enqueue([this, change = std::move(change), then = std::move(then)] {
        edit(change, false, [this, then](const Result<void> &done) {
            if (!done)
                m_approved.reset();
            then(done);
        });
    });
}

void CounterDesk::afterwards(std::function<void()> run)
{
    enqueue([this, run = std::move(run)] {
        run();
        runNext();
    });
}

void CounterDesk::edit(const Edit &edit, bool checks, const Then<void> &then)
{
    m_workbench.store
        .read([edit, checks, sale = m_sale](store::Connection &connection) mutable -> Result<Outcome> {
            if (auto edited = edit(connection, sale); !edited)
                return Failure(edited.error());
            auto outcome = outcomeOf(connection, sale);
            if (outcome && checks && !sale.lines.empty()) {
                if (auto within = orders::checkReductions(connection, sale); !within)
                    return Failure(within.error());
            }
            return outcome;
        })
        .then(this, [this, then](const Result<Outcome> &outcome) {
            if (outcome) {
                take(outcome->sale, outcome->sums);
                keep();
            }
            if (then)
                then(outcome.map([](const Outcome &) {}));
            runNext();
        });
}

void CounterDesk::take(const orders::CounterSale &sale, const orders::CounterSums &sums)
{
    m_sale = sale;
    m_sums = sums;
    emit changed();
}

void CounterDesk::keep()
{
    m_workbench.drafts.keep(draftKey, m_sale.isEmpty() ? QVariantMap() : orders::toJson(m_sale).toVariantMap());
}

void CounterDesk::clear()
{
    m_approved.reset();
    take({.store = m_sale.store}, {});
}

void CounterDesk::scan(const QString &code, qint64 times,
                       std::function<void(std::vector<catalog::ScanCandidate>, const QString &serial)> ambiguous,
                       Then<void> then)
{
    struct Found
    {
        std::vector<catalog::ScanCandidate> choices;
        QString serial;
        std::optional<size_t> line;
    };
    auto found = std::make_shared<Found>();
    change(
        [code, times, found](store::Connection &connection, orders::CounterSale &sale) -> Result<void> {
            auto reading = catalog::readScan(connection, code);
            if (!reading) {
                if (const std::optional<members::MemberId> card = orders::memberOfCard(connection, code)) {
                    sale.member = *card;
                    return {};
                }
                const Result<void> coupon = orders::addCoupon(connection, sale, code);
                const bool isNone = !coupon && coupon.error().code == QLatin1String("rewards.couponNotFound");
                return isNone ? Failure(reading.error()) : coupon;
            }
            const catalog::VariantFound &first = reading->candidates.front().found;
            const bool isKnown =
                std::ranges::find(sale.lines, first.variant, &orders::CounterLine::variant) != sale.lines.end();
            if (reading->candidates.size() > 1 || (!first.onShelf && !isKnown)) {
                const orders::OrderDraft buyer{.store = sale.store, .member = sale.member};
                for (catalog::ScanCandidate &each : reading->candidates)
                    each.found.price = orders::priceOf(connection, buyer, each.found.variant, each.found.price);
                found->choices = std::move(reading->candidates);
                found->serial = reading->serial;
                return {};
            }
            const auto line = addTo(connection, sale, reading->candidates.front(), times, reading->serial);
            if (line)
                found->line = *line;
            return line.map([](size_t) {});
        },
        [this, found, ambiguous = std::move(ambiguous), then = std::move(then)](const Result<void> &done) {
            if (done && !found->choices.empty()) {
                ambiguous(std::move(found->choices), found->serial);
                return;
            }
            if (done && found->line)
                emit lineTouched(static_cast<int>(*found->line));
            then(done);
        });
}

void CounterDesk::add(const catalog::ScanCandidate &candidate, qint64 times, Then<void> then, const QString &serial,
                      const std::optional<Actor> &approved)
{
    if (approved)
        m_approved = approved;
    auto line = std::make_shared<size_t>(0);
    change(
        [candidate, times, serial, line](store::Connection &connection, orders::CounterSale &sale) -> Result<void> {
            const auto added = addTo(connection, sale, candidate, times, serial);
            *line = added.value_or(0);
            return added.map([](size_t) {});
        },
        [this, line, then = std::move(then)](const Result<void> &done) {
            if (done)
                emit lineTouched(static_cast<int>(*line));
            then(done);
        });
}

void CounterDesk::removeLine(size_t index)
{
    if (index >= m_sale.lines.size())
        return;
    const orders::CounterLine line = m_sale.lines[index];
    const QString title = m_sums.lines[index].title;
    change(
        [index](store::Connection &, orders::CounterSale &sale) -> Result<void> {
            if (index < sale.lines.size())
                sale.lines.erase(sale.lines.begin() + static_cast<std::ptrdiff_t>(index));
            // A discount of what is not there any more would stand in the way of the next line.
            if (sale.lines.empty())
                sale.discount = {};
            return {};
        },
        [this, index, line, title](const Result<void> &done) {
            if (!done) {
                emit noticed(done.error().message);
                return;
            }
            m_workbench.toast(tr("“%1” removed").arg(title), [this, index, line] {
                change([index, line](store::Connection &, orders::CounterSale &sale) -> Result<void> {
                    const auto at = static_cast<std::ptrdiff_t>(std::min(index, sale.lines.size()));
                    sale.lines.insert(sale.lines.begin() + at, line);
                    return {};
                });
            });
        });
}

void CounterDesk::setStore(StoreId store, const QString &name)
{
    m_workbench.settings.setValue(storeKey, store.value);
    m_storeName = name;
    change(
        [store](store::Connection &, orders::CounterSale &sale) -> Result<void> {
            sale.store = store;
            return {};
        },
        [this](const Result<void> &) { readHeldCount(); });
}

void CounterDesk::readHeldCount()
{
    if (!m_sale.store || !m_workbench.somebodyWorks())
        return;
    m_workbench.store
        .read([store = m_sale.store](store::Connection &connection) {
            return orders::heldSales(connection, store).map([](const auto &held) {
                return static_cast<int>(held.size());
            });
        })
        .then(this, [this](const Result<int> &count) {
            if (!count || *count == m_heldCount)
                return;
            m_heldCount = *count;
            emit heldCountChanged();
        });
}

} // namespace shopdesk::ui
