namespace Helpline.Facilities.Register;

/// <summary>What the data's own rules allow.</summary>
internal enum Publishable
{
    /// <summary>Never shown to a user.</summary>
    No,

    /// <summary>Shown only after an operator's recorded check.</summary>
    AfterCheck,

    /// <summary>May be shown.</summary>
    Yes,
}
