using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Ёлка", "елка")]
    [InlineData("ПОМОЩЬ", "помощь!")]
    [InlineData("Қазақстан", "Казакстан")]
    [InlineData("Қазақстан", "Qazaqstan")]
    [InlineData("Қазақша", "Qazaqşa")]
    [InlineData("Қазақша", "kazaksha")]
    [InlineData("Өскемен", "Oskemen")]
    [InlineData("Түркістан", "Türkıstan")]
    [InlineData("Түркістан", "turkistan")]
    [InlineData("Ұлытау", "Ūlytau")]
    [InlineData("Ұлытау", "Улытау")]
    [InlineData("Жетісу", "Jetisu")]
    [InlineData("Шығыс", "Şyğys")]
    [InlineData("Шығыс", "shygys")]
    [InlineData("Кыргызча", "kyrgyzcha")]
    [InlineData("Чүй", "Chuy")]
    [InlineData("Ысык-Көл", "ысык кол")]
    [InlineData("Ысык-Көл", "Ysyk-Köl")]
    [InlineData("Баңгизат", "bangizat")]
    [InlineData("Хабарлау", "habarlau")]
    [InlineData("Һәм", "хам")]
    [InlineData("Помощь", "pomosh'")]
    [InlineData("Ещё", "eshche")]
    [InlineData("Юг", "yug")]
    [InlineData("Oqqo‘rg‘on", "Oqqo'rg'on")]
    [InlineData("Якутия", "iakutiia")]
    [InlineData("Центр", "tsentr")]
    [InlineData("Айдын", "aidyn")]
    [InlineData("й", "и\u0306")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("  Да,   да ", "да да")]
    [InlineData("Help", "HELP!")]
    public void Two_spellings_of_one_word_fold_alike(string one, string other) =>
        Assert.Equal(TextFold.Fold(one), TextFold.Fold(other));

    [Theory]
    [InlineData("да", "нет")]
    [InlineData("Алматы", "Астана")]
    [InlineData("102", "112")]
    [InlineData("11", "1")]
    [InlineData("Север", "Восток")]
    [InlineData("north", "south")]
    public void Two_words_stay_two(string one, string other) =>
        Assert.NotEqual(TextFold.Fold(one), TextFold.Fold(other));

    [Theory]
    [InlineData("🆘")]
    [InlineData("...")]
    [InlineData("")]
    public void What_holds_no_letter_or_digit_folds_to_nothing(string typed) => Assert.Equal("", TextFold.Fold(typed));
}
