// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "ui/parts/Drafts.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QShortcut;

namespace shopdesk::ui {

/// Labelled fields with their validation text underneath, kept as a draft while typing.
///
///     m_form = new Form(this);
///     m_form->addField(u"name"_qs, tr("Name"), new QLineEdit);
///     m_form->setCheck(u"name"_qs, [this] { return m_form->text(u"name"_qs).isEmpty() ? tr("Enter a name.") : QString(); });
///     m_form->keepDraft(&workbench.drafts, u"product/new"_qs);
///     m_form->load({{u"name"_qs, product.name}});        // not dirty from here on
///     connect(m_form, &Form::saveRequested, …)           // Ctrl+S
///
/// A field is any widget with a user property (line edit, plain text edit, spin box, check box, date edit, MoneyEdit), or
/// a combo box, whose value is its current data. Tab order is the order of adding. The label is the accessible name.
class Form : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    void addSection(const QString &title);
    /// @p hint stands under the field while there is nothing wrong with it.
    void addField(const QString &key, const QString &label, QWidget *field, const QString &hint = {});
    /// A widget over the whole width that is no field.
    void addWide(QWidget *widget);
    /// After a change of language.
    void setLabel(const QString &key, const QString &label, const QString &hint = {});
    void setFieldVisible(const QString &key, bool visible);
    QWidget *field(const QString &key) const;
    void focusFirst();
    /// After a field that is made of several widgets (TabChain.h) got others.
    void orderTabs();

    QVariant value(const QString &key) const;
    QString text(const QString &key) const { return value(key).toString().trimmed(); }
    void setValue(const QString &key, const QVariant &value);
    QVariantMap values() const;

    /// What is wrong with the field and how it would be right; empty where all is well. Runs while typing, and shows
    /// from the first time that the field was left or saving was tried.
    void setCheck(const QString &key, std::function<QString()> check);
    /// True where every check is content; else shows all complaints and puts the focus on the first.
    bool validate();
    /// Shows what an operation said, under the field that it named or else above all fields.
    void showError(const Error &error);
    void clearErrors();
    QString complaint(const QString &key) const;

    /// Fills in saved values: the form is not dirty then. A kept draft that differs is put over them, and the form says
    /// so with a way to throw it away.
    void load(const QVariantMap &values);
    /// What is in the fields has been saved: not dirty, no draft.
    void markSaved();
    void revert();
    bool isDirty() const { return m_dirty; }
    void keepDraft(Drafts *drafts, const QString &key);
    /// Ctrl+S saves, unless whoever shows the form has an action with that key.
    void setSavesByKey(bool saves);

signals:
    void dirtyChanged(bool dirty);
    void edited(const QString &key);
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QString key;
        QLabel *label = nullptr;
        QWidget *widget = nullptr;
        QLabel *note = nullptr; ///< complaint or hint
        QString hint;
        QString complaint;
        std::function<QString()> check;
        bool visited = false;
    };
    Field *find(const QString &key);
    const Field *find(const QString &key) const;
    Field *fieldOf(const QObject *widget);
    int nextRow(int needed);
    void connectField(QWidget &widget);
    void runCheck(Field &field);
    void showNote(Field &field);
    void fill(const QVariantMap &values);
    void refreshDirty();
    void keepTyped();
    void offerDraft(const QVariantMap &draft);
    void showBanner(const QString &text, bool isError, bool canDiscard);
    void retranslate();
    void tint();

private slots:
    void takeEdit();

private:
    QGridLayout *m_grid;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_discard;
    std::vector<Field> m_fields;
    QVariantMap m_saved;
    QShortcut *m_saveKey = nullptr;
    Drafts *m_drafts = nullptr;
    QString m_draftKey;
    QTimer
        m_pause; ///< after it, what was typed counts as a visit: complaints come while typing, not at the first letter
    int m_rows = 1; ///< of the grid; the first is the banner
    int m_loadNumber = 0;
    bool m_dirty = false;
    bool m_filling = false;
    bool m_draftShown = false;
    bool m_errorShown = false;
};

} // namespace shopdesk::ui
