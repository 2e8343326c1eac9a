namespace Helpline.Facilities.Register;

/// <summary>What somebody said is wrong on a card. Chosen, never typed, so that it can hold no word of a person.</summary>
internal enum CorrectionKind
{
    NumberWrong,
    NobodyAnswers,
    Closed,
    OtherFacts,
}
