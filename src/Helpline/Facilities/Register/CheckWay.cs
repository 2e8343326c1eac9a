namespace Helpline.Facilities.Register;

/// <summary>How an operator checked a facility.</summary>
internal enum CheckWay
{
    /// <summary>The number was called.</summary>
    Call,

    /// <summary>The institution's own site was read.</summary>
    Site,
}
