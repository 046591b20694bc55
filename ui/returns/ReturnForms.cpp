// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnForms.h"

#include "catalog/FindVariant.h"
#include "returns/OpenReturn.h"
#include "ui/parts/Form.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString noteKey = QStringLiteral("note");
const QString storeKey = QStringLiteral("store");
constexpr int noteHeight = 56;

QString quantityKey(returns::LineId id)
{
    return QStringLiteral("quantity/") + id.text();
}

QString serialsKey(returns::LineId id)
{
    return QStringLiteral("serials/") + id.text();
}

struct NoteWords
{
    QString title;
    QString go;
    QString hint;
    QString done;
};

NoteWords noteWords(const ReturnRecord &record, returns::Step step)
{
    const QString number = record.found.number;
    switch (step) {
    case returns::Step::Approve:
        return {TicketStep::tr("Approve an exception"), TicketStep::tr("Approve"),
                TicketStep::tr("The policy does not allow it: say why it is approved all the same."),
                TicketStep::tr("%1 approved").arg(number)};
    case returns::Step::Decline:
        return {TicketStep::tr("Decline the return"), TicketStep::tr("Decline"),
                TicketStep::tr("What the customer is told."), TicketStep::tr("%1 declined").arg(number)};
    case returns::Step::Reopen:
        return {TicketStep::tr("Look at it again"),
                TicketStep::tr("Look at it again"),
                {},
                TicketStep::tr("%1 is looked at again").arg(number)};
    case returns::Step::Cancel:
        return {TicketStep::tr("Cancel the return"), TicketStep::tr("Cancel return"),
                TicketStep::tr("The customer keeps the goods."), TicketStep::tr("%1 cancelled").arg(number)};
    default:
        return {
            TicketStep::tr("Close the return"), TicketStep::tr("Close"), {}, TicketStep::tr("%1 closed").arg(number)};
    }
}

Result<void> takeStep(store::UnitOfWork &work, returns::ReturnId id, returns::Step step, const QString &note)
{
    switch (step) {
    case returns::Step::Approve:
        return returns::approve(work, id, note);
    case returns::Step::Decline:
        return returns::decline(work, id, note);
    case returns::Step::Reopen:
        return returns::reopen(work, id, note);
    case returns::Step::Cancel:
        return returns::cancel(work, id, note);
    default:
        return returns::close(work, id, note);
    }
}

} // namespace

QPlainTextEdit *noteField(QWidget *parent)
{
    auto *note = new QPlainTextEdit(parent);
    note->setFixedHeight(noteHeight);
    note->setTabChangesFocus(true);
    return note;
}

QStringList serialsIn(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s,]+"));
    return text.split(blanks, Qt::SkipEmptyParts);
}

TicketStep *noteStep(Workbench &workbench, const ReturnRecord &record, returns::Step step, QWidget *parent)
{
    const NoteWords words = noteWords(record, step);
    auto *form = new TicketStep(workbench, words.title, words.go, parent);
    form->form()->addField(noteKey, TicketStep::tr("Note"), noteField(form), words.hint);
    form->setJob([form, id = record.found.id, step, done = words.done]() -> TicketStep::Job {
        return [id, step, done, note = form->form()->text(noteKey)](store::UnitOfWork &work) {
            return takeStep(work, id, step, note).map([&] { return done; });
        };
    });
    return form;
}

ReceiveForm::ReceiveForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
    : TicketStep(workbench, tr("Receive the goods"), tr("Receive"), parent), m_bench(workbench), m_found(record.found)
{
    for (const returns::Line &line : m_found.lines) {
        auto *pieces = new QSpinBox(this);
        pieces->setRange(0, static_cast<int>(std::min<qint64>(line.quantity, 1'000'000)));
        form()->addField(quantityKey(line.id), line.description, pieces,
                         tr("of %1").arg(workbench.formats.number(line.quantity)));
        form()->setValue(quantityKey(line.id), static_cast<int>(line.quantity));
        if (line.needsSerials) {
            auto *serials = noteField(this);
            form()->addField(serialsKey(line.id), tr("Serial numbers"), serials, tr("one a line; scan or type them"));
            form()->setValue(serialsKey(line.id), line.serials.join(QLatin1Char('\n')));
            serials->setAccessibleName(tr("Serial numbers of %1").arg(line.description));
        }
    }
    auto *store = new QComboBox(this);
    for (const catalog::Premises &premises : record.stores)
        store->addItem(premises.name, premises.id.value);
    form()->addField(storeKey, tr("Store"), store);
    form()->setFieldVisible(storeKey, record.stores.size() > 1);
    form()->addField(noteKey, tr("Note"), noteField(this));
    setJob([this]() -> Job {
        const StoreId in{form()->value(storeKey).toLongLong()};
        return [id = m_found.id, in, arrivals = arrivals(), note = form()->text(noteKey),
                number = m_found.number](store::UnitOfWork &work) {
            return returns::receive(work, id, in, arrivals, note).map([&] { return tr("%1 received").arg(number); });
        };
    });
}

std::vector<returns::Arrival> ReceiveForm::arrivals() const
{
    std::vector<returns::Arrival> all;
    for (const returns::Line &line : m_found.lines) {
        const qint64 quantity = form()->value(quantityKey(line.id)).toLongLong();
        const bool isNamed = line.needsSerials && quantity > 0;
        all.push_back({line.id, quantity, isNamed ? serialsIn(form()->text(serialsKey(line.id))) : QStringList()});
    }
    return all;
}

/// The first scan begins to count, from nothing.
bool ReceiveForm::addOne(const returns::Line &line)
{
    if (!m_hasScanned) {
        for (const returns::Line &each : m_found.lines)
            form()->setValue(quantityKey(each.id), 0);
    }
    m_hasScanned = true;
    const int counted = form()->value(quantityKey(line.id)).toInt();
    if (counted >= line.quantity) {
        m_bench.toast(
            tr("Of “%1” only %Ln were announced. Receive them, then note the others with “More came than announced…”.",
               nullptr, static_cast<int>(line.quantity))
                .arg(line.description),
            {});
        return false;
    }
    form()->setValue(quantityKey(line.id), counted + 1);
    return true;
}

/// A piece that was announced by its number stands there already, and is counted when it is scanned; once.
void ReceiveForm::addPiece(const returns::Line &line, const QString &serial)
{
    if (m_scanned.contains(serial)) {
        m_bench.toast(tr("%1 is counted already.").arg(serial), {});
        return;
    }
    if (!addOne(line))
        return;
    if (m_scanned.isEmpty()) {
        for (const returns::Line &each : m_found.lines) {
            if (each.needsSerials)
                form()->setValue(serialsKey(each.id), QString());
        }
    }
    m_scanned << serial;
    QStringList serials = serialsIn(form()->text(serialsKey(line.id)));
    if (!serials.contains(serial))
        serials << serial;
    form()->setValue(serialsKey(line.id), serials.join(QLatin1Char('\n')));
}

/// By the number that was announced, else by what the piece was sold with; where nobody knows it, the first line that lacks one.
const returns::Line *ReceiveForm::lineOf(const QString &serial, orders::OrderLineId soldWith) const
{
    const auto first = [this](auto fits) -> const returns::Line * {
        const auto line = std::ranges::find_if(
            m_found.lines, [&](const returns::Line &each) { return each.needsSerials && fits(each); });
        return line == m_found.lines.end() ? nullptr : &*line;
    };
    if (const auto *line = first([&](const returns::Line &each) { return each.serials.contains(serial); }))
        return line;
    if (soldWith)
        return first([&](const returns::Line &each) { return each.orderLine == soldWith; });
    return first([this](const returns::Line &each) {
        return serialsIn(form()->text(serialsKey(each.id))).size() < each.quantity;
    });
}

/// What a code is: articles, or a piece with the line that it was sold with.
struct ReceiveForm::Scanned
{
    std::vector<catalog::VariantId> articles;
    orders::OrderLineId soldWith;
};

bool ReceiveForm::takeScan(const QString &code)
{
    m_bench.store
        .read([code](store::Connection &connection) -> Result<Scanned> {
            Scanned scanned;
            for (const catalog::CodeFound &found : catalog::variantsWithCode(connection, code))
                scanned.articles.push_back(found.found.variant);
            if (const auto piece = returns::soldPiece(connection, code))
                scanned.soldWith = piece->line;
            return scanned;
        })
        .then(this, [this, code](const Result<Scanned> &scanned) {
            for (const returns::Line &line : m_found.lines) {
                if (std::ranges::find(scanned->articles, line.variant) != scanned->articles.end()) {
                    if (line.needsSerials) // its pieces are counted by their numbers
                        m_bench.toast(tr("Scan the serial number of “%1”.").arg(line.description), {});
                    else
                        addOne(line);
                    return;
                }
            }
            if (const returns::Line *line = lineOf(code, scanned->soldWith))
                addPiece(*line, code);
            else
                m_bench.toast(tr("%1 is not among the goods of this return.").arg(code), {});
        });
    return true;
}

void ReceiveForm::showError(const Error &error)
{
    static const QRegularExpression ofLine(QStringLiteral("^lines\\[(\\d+)\\]\\.(\\w+)$"));
    Error shown = error;
    if (const auto match = ofLine.match(error.field); match.hasMatch()) {
        const auto index = match.captured(1).toULongLong();
        if (index < m_found.lines.size()) {
            const returns::LineId id = m_found.lines[index].id;
            shown.field = match.captured(2) == QLatin1String("serials") ? serialsKey(id) : quantityKey(id);
        }
    }
    TicketStep::showError(shown);
}

} // namespace shopdesk::ui
