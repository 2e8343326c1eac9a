namespace Helpline.Facilities.Referral;

/// <summary>For whom help is looked for.</summary>
internal enum AskedFor
{
    Myself,
    Relative,
    Minor,

    /// <summary>Somebody whose centre was shut.</summary>
    CentreShut,
}
