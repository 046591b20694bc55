// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/StepForm.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int serialsHeight = 64;
const QString storeKey = QStringLiteral("store");

QString quantityKey(orders::OrderLineId line)
{
    return QStringLiteral("quantity/") + line.text();
}

QString serialsKey(orders::OrderLineId line)
{
    return QStringLiteral("serials/") + line.text();
}

QStringList linesIn(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

} // namespace

StepForm::StepForm(Workbench &workbench, orders::Order order, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_order(std::move(order))
    , m_title(new QLabel(this))
    , m_form(new Form(this))
    , m_sum(new QLabel(this))
    , m_go(new QPushButton(this))
    , m_leave(new QPushButton(tr("Not now"), this))
{
    m_title->setFont(sectionFont());
    m_sum->setWordWrap(true);
    m_form->layout()->setContentsMargins({});
    makeMainButton(*m_go);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addWidget(m_sum);
    layout->addLayout(buttons);
    connect(m_form, &Form::edited, this, [this] { refresh(); });
    connect(m_form, &Form::saveRequested, this, [this] { go(); });
    connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    connect(m_leave, &QPushButton::clicked, this, &StepForm::left);
}

void StepForm::begin()
{
    m_form->orderTabs();
    refresh();
    show();
    focusFirst();
}

void StepForm::focusFirst()
{
    m_form->focusFirst();
}

void StepForm::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StepForm::setGo(const QString &text, bool enabled)
{
    m_go->setText(text);
    m_go->setEnabled(enabled);
}

void StepForm::setSum(const QString &text)
{
    m_sum->setText(text);
    m_sum->setVisible(!text.isEmpty());
}

void StepForm::preview(const Look &look, std::function<void(Money)> show)
{
    const int question = ++m_question;
    m_workbench.store.read(look).then(this, [this, question, show = std::move(show)](const Result<Money> &answer) {
        if (question != m_question)
            return;
        if (answer) {
            show(*answer);
        } else {
            setSum(answer.error().message);
            m_go->setEnabled(false);
        }
    });
}

void StepForm::addQuantity(const orders::OrderLine &line, qint64 most, qint64 now, const QString &hint)
{
    auto *pieces = new QSpinBox(this);
    pieces->setRange(0, static_cast<int>(std::min<qint64>(most, 1'000'000)));
    pieces->setGroupSeparatorShown(true);
    m_form->addField(quantityKey(line.id), line.description, pieces, hint);
    m_form->setValue(quantityKey(line.id), static_cast<int>(now));
    m_lines.push_back(line.id);
}

void StepForm::setQuantity(orders::OrderLineId line, qint64 quantity)
{
    m_form->setValue(quantityKey(line), static_cast<int>(quantity));
}

std::vector<std::pair<orders::OrderLineId, qint64>> StepForm::quantities() const
{
    std::vector<std::pair<orders::OrderLineId, qint64>> all;
    for (const orders::OrderLineId line : m_lines)
        all.emplace_back(line, m_form->value(quantityKey(line)).toLongLong());
    return all;
}

void StepForm::addStore(const QString &label, const std::vector<catalog::Premises> &stores, bool here)
{
    auto *choice = new QComboBox(this);
    for (const catalog::Premises &premises : stores)
        choice->addItem(premises.name, premises.id.value);
    m_form->addField(storeKey, label, choice);
    m_form->setFieldVisible(storeKey, stores.size() > 1);
    const qint64 stands = m_workbench.settings.value(QStringLiteral("counter/store")).toLongLong();
    if (here)
        choice->setCurrentIndex(std::max(choice->findData(stands), 0));
}

StoreId StepForm::chosenStore() const
{
    return StoreId{m_form->value(storeKey).toLongLong()};
}

void StepForm::addSerials(const orders::OrderLine &line, const QString &hint)
{
    auto *lines = new QPlainTextEdit(this);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(serialsHeight);
    m_form->addField(serialsKey(line.id), tr("Serial numbers"), lines, hint);
    lines->setAccessibleName(tr("Serial numbers of %1").arg(line.description));
    m_serialised.push_back(line.id);
}

QPlainTextEdit *StepForm::serialField(orders::OrderLineId line) const
{
    return static_cast<QPlainTextEdit *>(m_form->field(serialsKey(line)));
}

QStringList StepForm::serials(orders::OrderLineId line) const
{
    const bool hasField = std::ranges::find(m_serialised, line) != m_serialised.end();
    return hasField ? linesIn(m_form->text(serialsKey(line))) : QStringList();
}

bool StepForm::takeScan(const QString &code)
{
    if (m_serialised.empty())
        return takeArticle(code);
    // Where the keyboard is, else the first line that lacks one.
    const auto lacks = [this](orders::OrderLineId line) {
        const auto all = quantities();
        const auto wanted = std::ranges::find(all, line, &std::pair<orders::OrderLineId, qint64>::first);
        return wanted != all.end() && serials(line).size() < wanted->second;
    };
    auto into = std::ranges::find_if(m_serialised, [this](auto line) { return serialField(line)->hasFocus(); });
    if (into == m_serialised.end())
        into = std::ranges::find_if(m_serialised, lacks);
    if (into == m_serialised.end())
        return true;
    // The scanner may have typed it there already.
    QStringList numbers = serials(*into);
    if (!numbers.contains(code))
        numbers << code;
    QPlainTextEdit *field = serialField(*into);
    field->setPlainText(numbers.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    field->moveCursor(QTextCursor::End);
    return true;
}

void StepForm::go()
{
    if (!m_go->isEnabled() || !m_form->validate())
        return;
    m_go->setEnabled(false);
    m_workbench.write(this, job()).then(this, [this](const Result<QString> &said) {
        m_go->setEnabled(true);
        if (!said) {
            refresh(); // what was refused may come to something else by now
            m_form->showError(said.error());
            return;
        }
        m_workbench.toast(*said, {});
        emit done();
    });
}

} // namespace shopdesk::ui
