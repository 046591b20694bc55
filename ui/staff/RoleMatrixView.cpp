// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RoleMatrixView.h"

#include "ui/parts/Theme.h"
#include "ui/staff/RoleMatrix.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

namespace shopdesk::ui {

namespace {

constexpr int leastColumn = 96;

class TickDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Colours::of(option.palette);
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colours.accentSoft);
        if (isCurrent) {
            painter->setPen(colours.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        if (index.data(RoleMatrix::TickRole).toBool())
            paintTick(*painter, option, index);
        else
            paintLimit(*painter, option, index);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (!index.data(RoleMatrix::TickRole).toBool())
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const bool clicked = event->type() == QEvent::MouseButtonRelease
                             && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        const bool pressed =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!clicked && !pressed)
            return false;
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
            edit->setAlignment(Qt::AlignCenter);
            edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        }
        return editor;
    }

private:
    static void paintTick(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        QStyleOptionViewItem box(option);
        const QStyle *style = option.widget->style();
        const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, option.widget),
                         style->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, option.widget));
        box.rect = QStyle::alignedRect(option.direction, Qt::AlignCenter, size, option.rect);
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        box.state = ticked ? QStyle::State_On : QStyle::State_Off;
        if (index.data(RoleMatrix::FixedRole).toBool())
            painter.setOpacity(0.45);
        box.state |= QStyle::State_Enabled;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
    }

    static void paintLimit(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QString text = index.data().toString();
        const bool isLimit = index.data().isValid();
        painter.setPen(text.isEmpty() ? Colours::of(option.palette).muted : option.palette.color(QPalette::Text));
        painter.drawText(option.rect, Qt::AlignCenter, text.isEmpty() && isLimit ? QStringLiteral("–") : text);
    }
};

} // namespace

RoleMatrixView::RoleMatrixView(RoleMatrix &matrix, QWidget *parent) : QTableView(parent)
{
    setModel(&matrix);
    setItemDelegate(new TickDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(measure::compactRow);
    verticalHeader()->setHighlightSections(true);
    horizontalHeader()->setHighlightSections(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(&matrix, &QAbstractItemModel::modelReset, this, &RoleMatrixView::layOut);
    connect(&matrix, &QAbstractItemModel::headerDataChanged, this, &RoleMatrixView::layOut);
    layOut();
}

void RoleMatrixView::layOut()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::max(leastColumn, horizontalHeader()->sectionSizeHint(column) + measure::gap2));
}

void RoleMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace shopdesk::ui
