// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/LinesEdit.h"

#include "ui/orders/ArticleSearch.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr int mostPieces = 1'000'000;
constexpr int rowsOfALine = 3;                       // its name, its fields, what is wrong with them
constexpr char complaintProperty[] = "hasComplaint"; // the style draws the border by it, as in a Form

orders::OrderDraft buyerOf(const orders::Order &order)
{
    return {.store = order.store, .channel = order.channel, .member = order.member};
}

QString wrongWithPrice(const MoneyEdit &field)
{
    return field.text().trimmed().isEmpty() ? LinesEdit::tr("Enter the price of one piece; 0 where it costs nothing.")
                                            : field.complaint();
}

void showNote(MoneyEdit &field, QLabel &note, const QString &complaint)
{
    note.setText(complaint);
    note.setVisible(!complaint.isEmpty());
    field.setAccessibleDescription(complaint);
    field.setProperty(complaintProperty, !complaint.isEmpty());
    field.update();
}

} // namespace

LinesEdit::LinesEdit(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_search(new ArticleSearch(workbench, buyerOf(order), this))
    , m_table(new QWidget(this))
    , m_grid(new QGridLayout(m_table))
{
    for (const orders::OrderLine &line : order.lines) {
        Line mine;
        mine.wanted.line = line.id;
        mine.wanted.quantity = line.quantity;
        mine.title = line.description;
        mine.gone = line.preparing + line.shipped;
        mine.price = line.unitPrice;
        mine.discount = line.discount;
        m_lines.push_back(mine);
    }
    build();
}

LinesEdit::LinesEdit(Workbench &workbench, const orders::OrderDraft &buyer, const std::vector<NewLine> &lines,
                     QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_search(new ArticleSearch(workbench, buyer, this))
    , m_table(new QWidget(this))
    , m_grid(new QGridLayout(m_table))
{
    for (const NewLine &line : lines) {
        Line mine;
        mine.wanted.variant = line.article.variant;
        mine.wanted.quantity = line.quantity;
        mine.title = line.article.title;
        mine.price = line.article.price;
        m_lines.push_back(mine);
    }
    build();
    for (size_t i = 0; i < lines.size(); ++i) {
        m_lines[i].priceField->setMoney(lines[i].unitPrice.value_or(lines[i].article.price));
        m_lines[i].discountField->setMoney(lines[i].discount);
        if (lines[i].unread.price)
            m_lines[i].priceField->setText(*lines[i].unread.price);
        if (lines[i].unread.discount)
            m_lines[i].discountField->setText(*lines[i].unread.discount);
    }
}

void LinesEdit::build()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::gap2);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_search);
    layout->addWidget(m_table);
    connect(m_search, &ArticleSearch::chosen, this, &LinesEdit::add);
    rebuild();
}

std::vector<orders::ChangedLine> LinesEdit::lines() const
{
    std::vector<orders::ChangedLine> lines;
    for (const Line &line : m_lines) {
        orders::ChangedLine wanted = line.wanted;
        wanted.quantity = line.pieces->value();
        const std::optional<Money> price = line.priceField->money();
        if (price && *price != line.price)
            wanted.unitPrice = price;
        // An empty field is no discount; what cannot be read is none yet (isRight).
        const Money discount = line.discountField->money().value_or(Money{});
        if (discount != line.discount && line.discountField->complaint().isEmpty())
            wanted.discount = discount;
        lines.push_back(wanted);
    }
    return lines;
}

QList<QWidget *> LinesEdit::tabChain() const
{
    QList<QWidget *> chain{m_search->field()};
    for (const Line &line : m_lines)
        chain << line.pieces << line.priceField << line.discountField;
    return chain;
}

bool LinesEdit::isRight() const
{
    return std::ranges::none_of(unread(), [](const Unread &line) { return line.price || line.discount; });
}

std::vector<LinesEdit::Unread> LinesEdit::unread() const
{
    std::vector<Unread> unread;
    for (const Line &line : m_lines) {
        Unread typed;
        if (!wrongWithPrice(*line.priceField).isEmpty())
            typed.price = line.priceField->text();
        if (!line.discountField->complaint().isEmpty())
            typed.discount = line.discountField->text();
        unread.push_back(typed);
    }
    return unread;
}

void LinesEdit::takeEdit()
{
    showNotes();
    emit edited();
}

void LinesEdit::showNotes()
{
    for (const Line &line : m_lines) {
        showNote(*line.priceField, *line.priceNote, wrongWithPrice(*line.priceField));
        showNote(*line.discountField, *line.discountNote, line.discountField->complaint());
    }
}

void LinesEdit::focusFirst()
{
    if (m_lines.empty())
        m_search->setFocus();
    else
        m_lines.front().pieces->setFocus();
}

void LinesEdit::add(const catalog::VariantFound &article, qint64 pieces)
{
    const auto same = std::ranges::find_if(
        m_lines, [&](const Line &line) { return !line.wanted.line && line.wanted.variant == article.variant; });
    if (same != m_lines.end()) {
        same->pieces->setValue(same->pieces->value() + static_cast<int>(pieces));
        return;
    }
    Line line;
    line.wanted.variant = article.variant;
    line.wanted.quantity = pieces;
    line.title = article.title;
    line.price = article.price;
    m_lines.push_back(line);
    rebuild();
    // The next thing typed is how many.
    m_lines.back().pieces->setFocus();
    m_lines.back().pieces->selectAll();
    emit edited();
}

void LinesEdit::rebuild()
{
    // What was typed so far stays.
    struct Typed
    {
        int pieces;
        QString price;
        QString discount;
    };
    std::vector<std::optional<Typed>> typed;
    for (const Line &line : m_lines) {
        typed.push_back(line.pieces ? std::optional(
                            Typed{line.pieces->value(), line.priceField->text(), line.discountField->text()})
                                    : std::nullopt);
    }
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A click on one of them may be what brought this about.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    addHead();
    m_table->setVisible(!m_lines.empty());
    QWidget *before = m_search->field();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        addRow(i);
        const Line &line = m_lines[i];
        if (typed[i]) {
            line.pieces->setValue(typed[i]->pieces);
            line.priceField->setText(typed[i]->price);
            line.discountField->setText(typed[i]->discount);
        }
        for (QWidget *field : std::initializer_list<QWidget *>{line.pieces, line.priceField, line.discountField}) {
            setTabOrder(before, field);
            before = field;
        }
        connect(line.pieces, &QSpinBox::valueChanged, this, &LinesEdit::edited);
        connect(line.priceField, &MoneyEdit::moneyChanged, this, &LinesEdit::takeEdit);
        connect(line.discountField, &MoneyEdit::moneyChanged, this, &LinesEdit::takeEdit);
    }
    showNotes();
}

void LinesEdit::addHead()
{
    int column = 0;
    for (const QString &title : {tr("Pieces"), tr("Price"), tr("Discount")}) {
        auto *label = new QLabel(title, m_table);
        setInk(*label, Colours::of(palette()).muted);
        m_grid->addWidget(label, 0, column++);
    }
}

void LinesEdit::addRow(size_t index)
{
    Line &line = m_lines[index];
    const int row = 1 + static_cast<int>(index) * rowsOfALine;
    auto *title = new QLabel(line.title, m_table);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_grid->addWidget(title, row, 0, 1, 4);
    line.pieces = new QSpinBox(m_table);
    line.pieces->setRange(static_cast<int>(std::clamp<qint64>(line.gone, 1, mostPieces)), mostPieces);
    line.pieces->setValue(static_cast<int>(line.wanted.quantity));
    line.pieces->setGroupSeparatorShown(true);
    line.pieces->setAccessibleName(tr("Pieces of %1").arg(line.title));
    line.priceField = moneyField(line.price, tr("Price of %1").arg(line.title));
    line.discountField = moneyField(line.discount, tr("Discount on %1").arg(line.title));
    m_grid->addWidget(line.pieces, row + 1, 0);
    m_grid->addWidget(line.priceField, row + 1, 1);
    m_grid->addWidget(line.discountField, row + 1, 2);
    line.priceNote = noteUnder(row + 2, 1);
    line.discountNote = noteUnder(row + 2, 2);
    QToolButton *remove = iconButton(QStringLiteral("close"), tr("Take out %1").arg(line.title), m_table);
    remove->setEnabled(line.gone == 0);
    m_grid->addWidget(remove, row + 1, 3);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(index));
        rebuild();
        focusFirst();
        emit edited();
    });
}

QLabel *LinesEdit::noteUnder(int row, int column)
{
    auto *note = new QLabel(m_table);
    note->setWordWrap(true);
    setInk(*note, Colours::of(palette()).danger);
    m_grid->addWidget(note, row, column);
    return note;
}

MoneyEdit *LinesEdit::moneyField(Money amount, const QString &name)
{
    auto *field = new MoneyEdit(m_workbench.formats.currency(), m_table);
    field->setMoney(amount);
    field->setAccessibleName(name);
    field->setAlignment(Qt::AlignRight);
    return field;
}

} // namespace shopdesk::ui
