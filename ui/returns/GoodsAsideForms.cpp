// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/GoodsAsideForms.h"

#include "catalog/FindVariant.h"
#include "returns/ExtraGoods.h"
#include "returns/ReceiveReturn.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/returns/ReturnWords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using returns::Disposition;

const QString creditedAnswer = QStringLiteral("credited");
const QString refusedAnswer = QStringLiteral("refused");

QString findingKey(returns::FindingId id)
{
    return QStringLiteral("finding/") + id.text();
}

QString answerKey(returns::ClaimId id)
{
    return QStringLiteral("answer/") + id.text();
}

QString creditedKey(returns::ClaimId id)
{
    return QStringLiteral("credited/") + id.text();
}

QString piecesOf(const Workbench &workbench, qint64 quantity, const QString &description)
{
    return TicketStep::tr("%1 × %2").arg(workbench.formats.number(quantity), description);
}

/// Nothing is chosen in any of the fields.
bool isEmpty(const Form &form, const QStringList &keys)
{
    return std::ranges::all_of(keys, [&](const QString &key) { return form.text(key).isEmpty(); });
}

/// An error stands beside the field that it is about.
Failure at(const QString &field, Error error)
{
    error.field = field;
    return Failure(error);
}

} // namespace

TicketStep *refurbishedStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("What became of it"), TicketStep::tr("Book it"), parent);
    Form *form = step->form();
    std::vector<returns::FindingId> aside;
    QStringList keys;
    for (const returns::Finding &finding : record.found.findings) {
        if (!finding.isOpen)
            continue;
        auto *choice = new QComboBox(step);
        choice->addItem(TicketStep::tr("Lies aside still"), QString());
        for (const Disposition disposition : {Disposition::Resell, Disposition::Scrap, Disposition::Supplier})
            choice->addItem(wordOf(disposition), returns::keyOf(disposition));
        aside.push_back(finding.id);
        keys << findingKey(finding.id);
        form->addField(keys.back(), piecesOf(workbench, finding.quantity, record.found.line(finding.line)->description),
                       choice, TicketStep::tr("Stock follows in %1.").arg(record.found.receivedInName));
    }
    if (keys.isEmpty())
        return step;
    form->setCheck(keys.front(), [form, keys] {
        return isEmpty(*form, keys) ? TicketStep::tr("Choose what became of it.") : QString();
    });
    step->setJob([form, aside, number = record.found.number]() -> TicketStep::Job {
        std::vector<std::pair<returns::FindingId, Disposition>> ends;
        for (const returns::FindingId id : aside) {
            if (const auto chosen = returns::dispositionFrom(form->text(findingKey(id))))
                ends.emplace_back(id, *chosen);
        }
        return [ends, number](store::UnitOfWork &work) -> Result<QString> {
            for (const auto &[id, disposition] : ends) {
                if (const auto done = returns::endRefurbishing(work, id, disposition); !done)
                    return at(findingKey(id), done.error());
            }
            return TicketStep::tr("%1: noted what became of the goods").arg(number);
        };
    });
    return step;
}

namespace {

// As the errors of the operation name them, but for the code of goods that are no line of the return.
const QString variantKey = QStringLiteral("variant");
const QString codeKey = QStringLiteral("code");
const QString quantityKey = QStringLiteral("quantity");
const QString conditionKey = QStringLiteral("condition");
const QString dispositionKey = QStringLiteral("disposition");

Result<catalog::VariantId> variantOf(store::Connection &connection, qint64 chosen, const QString &code)
{
    if (chosen != 0)
        return catalog::VariantId{chosen};
    const auto found = catalog::variantsWithCode(connection, code);
    if (found.empty()) {
        return fail("catalog.variantNotFound", TicketStep::tr("No product has this SKU or barcode."), codeKey);
    }
    const catalog::VariantId variant = found.front().found.variant;
    if (std::ranges::any_of(found, [&](const catalog::CodeFound &each) { return each.found.variant != variant; })) {
        return fail(
            "catalog.variantNotFound",
            QCoreApplication::translate("Catalog", "“%1” stands for several products. Enter the SKU.").arg(code),
            codeKey);
    }
    return variant;
}

void addExtraFields(Form &form, const ReturnRecord &record, QWidget *parent)
{
    auto *product = new QComboBox(parent);
    for (const returns::Line &line : record.found.lines) {
        if (product->findData(line.variant.value) < 0)
            product->addItem(line.description, line.variant.value);
    }
    product->addItem(TicketStep::tr("Another product"), qint64(0));
    auto *pieces = new QSpinBox(parent);
    pieces->setRange(1, static_cast<int>(returns::mostExtraPieces));
    auto *condition = new QComboBox(parent);
    fillConditions(*condition);
    auto *becomes = new QComboBox(parent);
    becomes->addItem(TicketStep::tr("Choose what becomes of it"), QString());
    for (const Disposition each :
         {Disposition::ToCustomer, Disposition::Resell, Disposition::Scrap, Disposition::Supplier})
        becomes->addItem(wordOf(each), returns::keyOf(each));
    form.addField(variantKey, TicketStep::tr("Product"), product);
    form.addField(codeKey, TicketStep::tr("SKU or barcode"), new QLineEdit(parent));
    form.addField(quantityKey, TicketStep::tr("Pieces"), pieces, TicketStep::tr("beyond those that were announced"));
    form.addField(conditionKey, TicketStep::tr("Condition"), condition);
    form.addField(dispositionKey, TicketStep::tr("What becomes of it"), becomes,
                  TicketStep::tr("Stock follows in %1. Nothing is given for it; a task reminds of the customer.")
                      .arg(record.found.receivedInName));
    const auto isOther = [&form] { return form.value(variantKey).toLongLong() == 0; };
    form.setCheck(codeKey, [&form, isOther] {
        return isOther() && form.text(codeKey).isEmpty() ? TicketStep::tr("Scan or enter what came.") : QString();
    });
    form.setCheck(dispositionKey, [&form] {
        return form.text(dispositionKey).isEmpty() ? TicketStep::tr("Choose what becomes of it.") : QString();
    });
    const auto show = [&form, isOther] { form.setFieldVisible(codeKey, isOther()); };
    QObject::connect(product, &QComboBox::currentIndexChanged, &form, show);
    show();
}

} // namespace

TicketStep *extraStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    auto *step =
        new TicketStep(workbench, TicketStep::tr("More came than announced"), TicketStep::tr("Note it"), parent);
    Form *form = step->form();
    addExtraFields(*form, record, step);
    step->setJob([form, id = record.found.id, number = record.found.number]() -> TicketStep::Job {
        returns::ExtraDraft draft;
        draft.quantity = form->value(quantityKey).toLongLong();
        draft.condition = returns::conditionFrom(form->text(conditionKey)).value_or(draft.condition);
        draft.disposition = returns::dispositionFrom(form->text(dispositionKey)).value_or(draft.disposition);
        return [draft, id, number, chosen = form->value(variantKey).toLongLong(),
                code = form->text(codeKey)](store::UnitOfWork &work) mutable -> Result<QString> {
            const auto variant = variantOf(work.connection(), chosen, code);
            if (!variant)
                return Failure(variant.error());
            draft.variant = *variant;
            return returns::noteExtra(work, id, draft).map([&](returns::ExtraId) {
                return TicketStep::tr("%1: noted what else came").arg(number);
            });
        };
    });
    return step;
}

namespace {

void addClaim(Form &form, Workbench &workbench, const returns::SupplierClaim &claim, QWidget *parent)
{
    auto *answer = new QComboBox(parent);
    answer->addItem(TicketStep::tr("No answer yet"), QString());
    answer->addItem(TicketStep::tr("Credited"), creditedAnswer);
    answer->addItem(TicketStep::tr("Refused"), refusedAnswer);
    form.addField(answerKey(claim.id), piecesOf(workbench, claim.quantity, claim.description), answer,
                  claim.cost ? TicketStep::tr("They cost %1.").arg(workbench.formats.moneyWithSymbol(*claim.cost))
                             : QString());
    const QString amountKey = creditedKey(claim.id);
    form.addField(amountKey, TicketStep::tr("Credited"), new MoneyEdit(workbench.formats.currency(), parent));
    if (claim.cost)
        form.setValue(amountKey, claim.cost->minor);
    const auto isCredited = [&form, key = answerKey(claim.id)] { return form.text(key) == creditedAnswer; };
    form.setCheck(amountKey, [&form, isCredited, amountKey] {
        return isCredited() && form.value(amountKey).isNull() ? TicketStep::tr("Enter what the supplier credited.")
                                                              : QString();
    });
    const auto show = [&form, isCredited, amountKey] { form.setFieldVisible(amountKey, isCredited()); };
    QObject::connect(answer, &QComboBox::currentIndexChanged, &form, show);
    show();
}

} // namespace

TicketStep *claimsStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    return answersStep(workbench, record.claims, record.found.number, parent);
}

TicketStep *answersStep(Workbench &workbench, const std::vector<returns::SupplierClaim> &asked, const QString &of,
                        QWidget *parent)
{
    auto *step =
        new TicketStep(workbench, TicketStep::tr("The supplier's answer"), TicketStep::tr("Note the answer"), parent);
    Form *form = step->form();
    std::vector<returns::ClaimId> claims;
    QStringList keys;
    for (const returns::SupplierClaim &claim : asked) {
        addClaim(*form, workbench, claim, step);
        claims.push_back(claim.id);
        keys << answerKey(claim.id);
    }
    if (keys.isEmpty())
        return step;
    form->setCheck(keys.front(), [form, keys] {
        return isEmpty(*form, keys) ? TicketStep::tr("Choose what the supplier said.") : QString();
    });
    step->setJob([form, claims, number = of]() -> TicketStep::Job {
        std::vector<std::pair<returns::ClaimId, std::optional<Money>>> answers;
        for (const returns::ClaimId id : claims) {
            const QString answer = form->text(answerKey(id));
            if (answer == creditedAnswer)
                answers.emplace_back(id, Money{form->value(creditedKey(id)).toLongLong()});
            else if (answer == refusedAnswer)
                answers.emplace_back(id, std::nullopt);
        }
        return [answers, number](store::UnitOfWork &work) -> Result<QString> {
            for (const auto &[id, credited] : answers) {
                if (const auto done = returns::endClaim(work, id, credited); !done)
                    return at(done.error().field == creditedAnswer ? creditedKey(id) : answerKey(id), done.error());
            }
            return TicketStep::tr("%1: the supplier's answer is noted").arg(number);
        };
    });
    return step;
}

} // namespace shopdesk::ui
